import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `position` is the id of the transaction that last changed the alert. A reader takes the oldest transaction still
 * running as its next position, so that one which commits late is never skipped.
 */
export class Alerts1790000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert (
        id uuid primary key,
        organisation_id uuid not null,
        version int not null,
        patient_id uuid not null,
        care_team_id uuid not null,
        rule_id uuid not null,
        rule jsonb not null,
        severity text not null,
        state text not null,
        occurrences int not null,
        raised_at timestamptz not null,
        changed_at timestamptz not null,
        run jsonb not null,
        notified jsonb not null,
        told uuid[] not null,
        next_step_at timestamptz,
        acknowledged_by uuid,
        acknowledged_at timestamptz,
        resolve_by timestamptz,
        resolved_by uuid,
        resolved_at timestamptz,
        outcome text,
        note text,
        position xid8 not null default pg_current_xact_id()
      ) with (fillfactor = 80);
      create unique index alert_open_once on alert (patient_id, rule_id) where state <> 'resolved';
      create index alert_by_position on alert (organisation_id, position);
      create index alert_any_by_position on alert (position);
      create index alert_unresolved_by_team on alert (care_team_id, severity desc, raised_at) where state <> 'resolved';
      create index alert_unresolved_by_told on alert using gin (told) where state <> 'resolved';
      create index alert_by_patient on alert (patient_id, raised_at desc);
      create index alert_by_team on alert (care_team_id, raised_at desc);
      select protect('alert');

      create table alert_trace (
        id uuid primary key,
        organisation_id uuid not null,
        alert_id uuid not null,
        at timestamptz not null,
        code text not null,
        step int,
        roles text[] not null,
        staff_ids uuid[] not null,
        facts jsonb,
        check_in_ids uuid[] not null,
        note text
      ) partition by range (id);
      create index alert_trace_by_alert on alert_trace (alert_id, id);
      select partition_by_month('alert_trace');
      select protect('alert_trace');
      revoke update, delete on alert_trace from holdfast_app;

      create function alerts_changed_since(given xid8)
      returns table (organisation_id uuid, alert_id uuid, version int, care_team_id uuid, told uuid[])
      language sql stable security definer set search_path = public, pg_temp as $$
        select organisation_id, id, version, care_team_id, told from alert where position >= given order by position limit 20000
      $$;
      revoke execute on function alerts_changed_since from public;
      grant execute on function alerts_changed_since to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
