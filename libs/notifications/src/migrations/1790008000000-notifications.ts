import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways to reach people, what is sent by them, and how each attempt went. */
export class Notifications1790008000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(claiming);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table contact_point (
  id uuid primary key,
  organisation_id uuid not null,
  owner_kind text not null check (owner_kind in ('staff', 'patient', 'supporter')),
  owner_id uuid not null,
  channel text not null,
  address text not null,
  shown text not null,
  fingerprint text,
  created_at timestamptz not null,
  verified_at timestamptz,
  closed_at timestamptz,
  closed_because text,
  code_hash text,
  code_expires_at timestamptz,
  code_tries smallint not null default 0,
  codes_sent smallint not null default 0,
  codes_since timestamptz,
  free_at timestamptz not null default '-infinity',
  free_for_urgent_at timestamptz not null default '-infinity',
  last_sent_at timestamptz
);
select protect('contact_point');
comment on column contact_point.fingerprint is 'Of an address that nobody can guess, such as a browser''s: it belongs to one person at a time.';
comment on column contact_point.free_at is 'The next message goes no earlier: what comes meanwhile goes together.';
create unique index contact_point_fingerprint on contact_point (organisation_id, fingerprint) where closed_at is null;
create index contact_point_owner on contact_point (owner_id);

create table notification_preferences (
  organisation_id uuid not null,
  owner_id uuid primary key,
  owner_kind text not null,
  version int not null,
  preferences jsonb not null
);
select protect('notification_preferences');

create table notification (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null,
  data jsonb not null,
  recipient_kind text not null,
  recipient_id uuid not null,
  patient_id uuid,
  alert_id uuid,
  rank smallint not null check (rank between 0 and 4),
  key text not null,
  correlation_id text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (organisation_id, key)
);
select protect('notification');
create index notification_newest on notification (organisation_id, id);
create index notification_alert on notification (alert_id) where alert_id is not null;
create index notification_recipient on notification (recipient_id, id);

create table notification_attempt (
  id uuid primary key,
  organisation_id uuid not null,
  notification_id uuid not null references notification (id) on delete cascade,
  nth smallint not null,
  contact_point_id uuid references contact_point (id),
  channel text,
  rank smallint not null,
  alone boolean not null default false,
  withdraws uuid,
  state text not null,
  reason text not null,
  tries smallint not null default 0,
  due_at timestamptz,
  first_due_at timestamptz,
  bundle_of uuid,
  provider_id text,
  taken_at timestamptz,
  changed_at timestamptz not null
);
select protect('notification_attempt');
comment on column notification_attempt.due_at is 'When it is to be sent; while it is being sent, when whoever sends it counts as dead.';
create index notification_attempt_due on notification_attempt (channel, rank desc, due_at) where state in ('waiting', 'sending');
create index notification_attempt_of on notification_attempt (notification_id, nth);
create index notification_attempt_point on notification_attempt (contact_point_id) where state in ('waiting', 'held', 'sending');
create index notification_attempt_bundle on notification_attempt (bundle_of) where bundle_of is not null;
create index notification_attempt_provider on notification_attempt (organisation_id, provider_id) where provider_id is not null;
create index notification_attempt_taken on notification_attempt (organisation_id, channel, changed_at);

create table channel_settings (
  id uuid not null,
  organisation_id uuid not null,
  channel text not null,
  version int not null,
  provider text,
  settings text not null,
  account text not null unique,
  primary key (organisation_id, channel)
);
select protect('channel_settings');

create table channel_circuit (
  organisation_id uuid not null,
  channel text not null,
  failures int not null default 0,
  open_until timestamptz,
  reason text,
  last_receipt_at timestamptz,
  primary key (organisation_id, channel)
);
select protect('channel_circuit');

create table local_message (
  id uuid primary key,
  organisation_id uuid not null,
  key text not null,
  channel text not null,
  address text not null,
  subject text,
  text text not null,
  opens text,
  tag text,
  at timestamptz not null,
  taken_back_at timestamptz,
  unique (organisation_id, key)
);
select protect('local_message');

create function organisation_of_account(of text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id from channel_settings where account = of
$$;
revoke execute on function organisation_of_account(text) from public;
grant execute on function organisation_of_account(text) to holdfast_app;

create function organisation_of_contact_point(of uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id from contact_point where id = of
$$;
revoke execute on function organisation_of_contact_point(uuid) from public;
grant execute on function organisation_of_contact_point(uuid) to holdfast_app;
`;

/**
 * Across organisations, since a lane serves all. What waits for one address goes together: the most urgent leads, and the address is
 * locked, so that two workers never send to it at once. A channel whose circuit was open lets one through, to try.
 */
const claiming = `
create function claim_attempts(lane text, at timestamptz, until timestamptz, gap interval, urgent_gap interval, most int)
returns table (id uuid, organisation_id uuid, again boolean)
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select a.id, a.organisation_id, a.contact_point_id, a.rank, a.due_at, a.alone, a.state, c.open_until
      from notification_attempt a
      join contact_point p on p.id = a.contact_point_id
      left join channel_circuit c on c.organisation_id = a.organisation_id and c.channel = a.channel
     where a.channel = lane and a.state in ('waiting', 'sending') and a.due_at <= at
       and case when a.alone then true when a.rank = 4 then p.free_for_urgent_at <= at else p.free_at <= at end
       and (c.open_until is null or c.open_until <= at)
     order by a.rank desc, a.due_at
     limit most
       for update of a, p skip locked
  ), ordered as (
    select due.*,
           case when alone then due.id
                else first_value(due.id) over (partition by contact_point_id, alone order by rank desc, due_at, due.id) end as leader,
           row_number() over (partition by due.organisation_id order by rank desc, due_at, due.id) as nth
      from due
  ), picked as (
    select * from ordered where open_until is null or nth = 1
  ), leaders as (
    select distinct on (leader) leader, contact_point_id, organisation_id, alone, state = 'sending' as again, rank
      from picked order by leader, picked.id <> leader
  ), taken as (
    update notification_attempt t
       set state = 'sending', reason = 'UNDER_WAY', due_at = until, tries = t.tries + 1, changed_at = at,
           bundle_of = case when t.id = l.leader then null else l.leader end
      from leaders l
     where t.id = l.leader
        or (not l.alone and t.contact_point_id = l.contact_point_id and not t.alone and t.state = 'waiting' and t.due_at <= at)
  ), spaced as (
    update contact_point p set free_at = at + gap, free_for_urgent_at = at + urgent_gap
      from leaders l where p.id = l.contact_point_id and not l.alone
  ), probing as (
    update channel_circuit c set open_until = until
      from picked where picked.open_until is not null and c.organisation_id = picked.organisation_id and c.channel = lane
  )
  select leader, organisation_id, again from leaders order by rank desc, leader
$$;
revoke execute on function claim_attempts(text, timestamptz, timestamptz, interval, interval, int) from public;
grant execute on function claim_attempts(text, timestamptz, timestamptz, interval, interval, int) to holdfast_app;

create function next_attempt(lane text) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select min(greatest(a.due_at, c.open_until,
             case when a.alone then null when a.rank = 4 then p.free_for_urgent_at else p.free_at end))
    from notification_attempt a
    join contact_point p on p.id = a.contact_point_id
    left join channel_circuit c on c.organisation_id = a.organisation_id and c.channel = a.channel
   where a.channel = lane and a.state in ('waiting', 'sending')
$$;
revoke execute on function next_attempt(text) from public;
grant execute on function next_attempt(text) to holdfast_app;
`;
