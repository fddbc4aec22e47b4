import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Transitions1790007000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transition (
        id uuid primary key,
        organisation_id uuid not null,
        patient_id uuid not null references patient,
        version int not null default 1,
        state text not null check (state in
          ('proposed', 'preparing', 'ready', 'handed-off', 'accepted', 'followed-up', 'closed', 'cancelled')),
        state_since timestamptz not null,
        from_level text not null,
        to_level text not null check (to_level <> from_level),
        reasons text[] not null,
        why text,
        planned_for timestamptz not null,
        proposed_at timestamptz not null,
        proposed_by uuid not null,
        coordinator_id uuid not null,
        receiver_id uuid,
        sending_team_id uuid not null references care_team,
        receiving_team_id uuid not null references care_team,
        template_version int not null,
        gaps text[] not null,
        -- Whoever is let to it by being named: receiver, coordinator, owners of open items. Empty once it is over.
        named uuid[] not null,
        next_due_at timestamptz,
        moved_at timestamptz,
        former_team_sees_until timestamptz,
        synthesis text,
        declined_by uuid,
        declined_at timestamptz,
        declined_reason text,
        cancelled_by uuid,
        cancelled_at timestamptz,
        cancelled_reason text,
        position xid8 not null default pg_current_xact_id(),
        check ((moved_at is not null) = (state in ('accepted', 'followed-up', 'closed'))),
        check (state not in ('handed-off', 'accepted', 'followed-up', 'closed') or receiver_id is not null)
      );
      -- One open transition for each patient: two that are proposed in the same second cannot both be.
      create unique index transition_open on transition (patient_id)
        where state in ('proposed', 'preparing', 'ready', 'handed-off');
      create index transition_going_by_sender on transition (sending_team_id) where state not in ('closed', 'cancelled');
      create index transition_going_by_receiver on transition (receiving_team_id) where state not in ('closed', 'cancelled');
      create index transition_named on transition using gin (named);
      create index transition_by_patient on transition (patient_id, id desc);
      create index transition_ended_by_sender on transition (sending_team_id, id desc) where state in ('closed', 'cancelled');
      create index transition_ended_by_receiver on transition (receiving_team_id, id desc) where state in ('closed', 'cancelled');
      create index transition_by_proposal on transition (organisation_id, proposed_at);
      create index transition_by_move on transition (organisation_id, moved_at) where moved_at is not null;
      create index transition_by_position on transition (position);
      select protect('transition');
      revoke delete on transition from holdfast_app;

      create table handoff_item (
        id uuid primary key,
        organisation_id uuid not null,
        transition_id uuid not null references transition,
        patient_id uuid not null,
        kind text not null,
        side text not null,
        owner_role text not null,
        owner_id uuid not null,
        due_at timestamptz not null,
        -- {from, span}: how it follows from the proposal or the move; null where somebody set the time
        due_rule jsonb,
        blocks text not null,
        status text not null check (status in ('pending', 'done', 'not-applicable', 'waived')),
        about text,
        evidence text,
        settled_by uuid,
        settled_at timestamptz,
        settled_reason text,
        chased_by uuid,
        chased_at timestamptz,
        -- 0: nobody was told that it is late; 1: at its time; 2: a day later too
        told_late smallint not null default 0,
        check ((status = 'pending') = (settled_at is null))
      );
      create index handoff_item_by_transition on handoff_item (transition_id, id);
      create index handoff_item_by_owner on handoff_item (owner_id, due_at) where status = 'pending';
      create index handoff_item_overdue on handoff_item (patient_id) where status = 'pending' and told_late > 0;
      select protect('handoff_item');
      revoke delete on handoff_item from holdfast_app;

      create table handoff_message (
        id uuid primary key,
        organisation_id uuid not null,
        transition_id uuid not null references transition,
        item_id uuid not null references handoff_item,
        at timestamptz not null,
        by_staff uuid not null,
        words text not null
      );
      create index handoff_message_by_transition on handoff_message (transition_id, id);
      select protect('handoff_message');
      revoke update, delete on handoff_message from holdfast_app;

      create table follow_up (
        id uuid primary key,
        organisation_id uuid not null,
        transition_id uuid not null references transition,
        patient_id uuid not null,
        kind text not null,
        owner_role text not null,
        owner_id uuid not null,
        -- [{clock, dueAt, missedAt}], the next first
        clocks jsonb not null,
        status text not null check (status in ('pending', 'held', 'called-off')),
        held_at timestamptz,
        held_by uuid,
        channel text,
        written_at timestamptz,
        tries int not null default 0,
        note text,
        check ((status = 'held') = (held_at is not null))
      );
      create index follow_up_by_transition on follow_up (transition_id, id);
      create index follow_up_by_owner on follow_up (owner_id) where status = 'pending';
      select protect('follow_up');
      revoke delete on follow_up from holdfast_app;

      -- What figures of a past date are counted from: when it was in which state, and which gaps stood open when.
      create table transition_step (
        id uuid primary key,
        organisation_id uuid not null,
        transition_id uuid not null references transition,
        state text not null,
        began_at timestamptz not null,
        ended_at timestamptz
      );
      create index transition_step_by_transition on transition_step (transition_id, id);
      select protect('transition_step');
      revoke delete on transition_step from holdfast_app;

      create table transition_gap (
        id uuid primary key,
        organisation_id uuid not null,
        transition_id uuid not null references transition,
        gap text not null,
        appeared_at timestamptz not null,
        closed_at timestamptz
      );
      create index transition_gap_by_transition on transition_gap (transition_id, id);
      select protect('transition_gap');
      revoke delete on transition_gap from holdfast_app;
    `);
    await runner.query(`
      create function transitions_changed_since(given xid8)
        returns table (organisation_id uuid, transition_id uuid, version int, team_id uuid, named uuid[])
        language sql stable security definer set search_path = public, pg_temp as $$
        select organisation_id, id, version, case when moved_at is null then sending_team_id else receiving_team_id end, named
          from transition where position >= given order by position limit 20000
      $$;
      revoke execute on function transitions_changed_since from public;
      grant execute on function transitions_changed_since to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
