import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The backbone: the log of events, what is still to be delivered or to fall due, and the functions that every
 * other migration uses. Tables that grow without bound are partitioned by month over their UUIDv7 key, whose
 * first 48 bits are the time.
 */
export class Backbone1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(tables);
    await runner.query(sweeps);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const functions = `
create function current_organisation() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('holdfast.organisation_id', true), '')::uuid $$;

create function uuid7_floor(at timestamptz) returns uuid language sql immutable parallel safe as
$$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid $$;

create function protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy own_organisation on %s to holdfast_app
    using (organisation_id = (select current_organisation()))
    with check (organisation_id = (select current_organisation()))', target);
  execute format('grant select, insert, update, delete on %s to holdfast_app', target);
end $$;

create table partitioned_table (name text primary key);

create function ensure_partitions(at timestamptz, months int default 3) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare parent text; month timestamptz; part text; made int := 0;
begin
  perform pg_advisory_xact_lock(4021976);
  for parent in select name from partitioned_table loop
    for i in -1..months loop
      month := date_trunc('month', at at time zone 'UTC') at time zone 'UTC' + make_interval(months => i);
      part := parent || to_char(month at time zone 'UTC', '"_y"YYYY"m"MM');
      if to_regclass(part) is null then
        begin
          execute format('create table %I partition of %I for values from (%L) to (%L)', part, parent,
            uuid7_floor(month), uuid7_floor(month + interval '1 month'));
          execute format('alter table %I enable row level security', part);
          made := made + 1;
        exception when check_violation then
          raise warning 'partition % not made: the default partition already has rows of that month', part;
        end;
      end if;
    end loop;
  end loop;
  return made;
end $$;

create function partition_by_month(parent text) returns void language plpgsql as $$
begin
  insert into partitioned_table values (parent);
  execute format('create table %I partition of %I default', parent || '_elsewhen', parent);
  execute format('alter table %I enable row level security', parent || '_elsewhen');
  perform ensure_partitions(now());
end $$;
`;

const tables = `
create table domain_event (
  id uuid primary key,
  organisation_id uuid not null,
  type text not null,
  version smallint not null,
  subject_id uuid not null,
  occurred_at timestamptz not null,
  actor text not null,
  correlation_id text not null,
  data jsonb not null
) partition by range (id);
create index domain_event_by_subject on domain_event (organisation_id, subject_id, id desc);
select partition_by_month('domain_event');
select protect('domain_event');
revoke update, delete on domain_event from holdfast_app;

create table handled_event (
  event_id uuid not null,
  subscriber text not null,
  organisation_id uuid not null,
  handled_at timestamptz not null,
  primary key (event_id, subscriber)
) partition by range (event_id);
select partition_by_month('handled_event');
select protect('handled_event');
revoke update, delete on handled_event from holdfast_app;

create table event_delivery (
  event_id uuid not null,
  subscriber text not null,
  organisation_id uuid not null,
  subject_id uuid not null,
  correlation_id text not null,
  send_after timestamptz not null,
  sends smallint not null default 0,
  attempts smallint not null default 0,
  failed_at timestamptz,
  last_error text,
  primary key (event_id, subscriber)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create index event_delivery_due on event_delivery (send_after) where failed_at is null;
create index event_delivery_failed on event_delivery (failed_at) where failed_at is not null;
select protect('event_delivery');

create table deadline (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  patient_id uuid not null,
  due_at timestamptz not null,
  wake_after timestamptz not null,
  correlation_id text not null,
  attempts smallint not null default 0,
  fired_at timestamptz,
  cancelled_at timestamptz,
  failed_at timestamptz,
  last_error text
) partition by range (id);
create index deadline_due on deadline (wake_after)
  where fired_at is null and cancelled_at is null and failed_at is null;
create index deadline_open_by_subject on deadline (subject_id, kind)
  where fired_at is null and cancelled_at is null and failed_at is null;
create index deadline_failed on deadline (failed_at) where failed_at is not null;
select partition_by_month('deadline');
select protect('deadline');

create table idempotency_key (
  organisation_id uuid not null,
  holder text not null,
  key text not null,
  request text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (organisation_id, holder, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
select protect('idempotency_key');
`;

/** The few doors across organisations: they hand out ids of work, never what the work is about. */
const sweeps = `
create function claim_due_deliveries(at timestamptz, batch int)
returns table (event_id uuid, subscriber text, organisation_id uuid, subject_id uuid, correlation_id text, attempts smallint)
language sql security definer set search_path = public, pg_temp as $$
  update event_delivery d
     set send_after = at + least(interval '2 seconds' * power(2, d.sends), interval '10 seconds'),
         sends = least(d.sends + 1, 100)
    from (select w.event_id, w.subscriber from event_delivery w
           where w.failed_at is null and w.send_after <= at
           order by w.send_after limit batch for update skip locked) due
   where d.event_id = due.event_id and d.subscriber = due.subscriber
  returning d.event_id, d.subscriber, d.organisation_id, d.subject_id, d.correlation_id, d.attempts
$$;

create function claim_due_deadlines(at timestamptz, batch int)
returns table (id uuid, organisation_id uuid, patient_id uuid, correlation_id text, attempts smallint)
language sql security definer set search_path = public, pg_temp as $$
  update deadline d set wake_after = at + interval '5 seconds'
    from (select w.id from deadline w
           where w.fired_at is null and w.cancelled_at is null and w.failed_at is null and w.wake_after <= at
           order by w.wake_after limit batch for update skip locked) due
   where d.id = due.id
  returning d.id, d.organisation_id, d.patient_id, d.correlation_id, d.attempts
$$;

create function next_due() returns table (deliveries timestamptz, deadlines timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select min(send_after) from event_delivery where failed_at is null),
         (select min(wake_after) from deadline where fired_at is null and cancelled_at is null and failed_at is null)
$$;

create function backbone_state(at timestamptz)
returns table (deliveries_late bigint, deliveries_failed bigint, deadlines_late bigint, deadlines_failed bigint, oldest_delivery timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*) from (select 1 from event_delivery where failed_at is null and send_after <= at - interval '15 seconds' limit 1000) x),
         (select count(*) from (select 1 from event_delivery where failed_at is not null limit 1000) x),
         (select count(*) from (select 1 from deadline where fired_at is null and cancelled_at is null and failed_at is null and wake_after <= at - interval '15 seconds' limit 1000) x),
         (select count(*) from (select 1 from deadline where failed_at is not null limit 1000) x),
         (select min(send_after) from event_delivery where failed_at is null)
$$;

create function forget_old_keys(before timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from idempotency_key where created_at < before returning 1) select count(*) from gone
$$;

revoke execute on function claim_due_deliveries, claim_due_deadlines, next_due, backbone_state, forget_old_keys, ensure_partitions from public;
grant execute on function claim_due_deliveries, claim_due_deadlines, next_due, backbone_state, forget_old_keys, ensure_partitions to holdfast_app;
`;
