import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '#kernel';

/**
 * Work that the release which took it does not know: what of it, since when, and how often it was put off. The claiming
 * functions get successors that return more; the previous release goes on with its own.
 */
export class WorkOfNewerReleases1790005000000 implements MigrationInterface {
  /** Its indexes are made without holding up writers. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['event_delivery', 'deadline']) {
      await runner.query(`alter table ${table} add column if not exists unknown_since timestamptz`);
      await runner.query(`alter table ${table} add column if not exists unknown_what text`);
      await runner.query(`alter table ${table} add column if not exists put_off int not null default 0`);
      const on = '(unknown_since) where unknown_since is not null';
      await createIndexConcurrently(runner, { name: `${table}_unknown`, table, on });
    }
    await runner.query(functions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/**
 * Whoever claims says what it does not know, and leaves that for a moment to others who may. `nth` differs each time that the
 * work comes anew: it is part of the job's id, which a queue does not take twice.
 */
const forOthers = (due: string): string =>
  `(w.unknown_what is null or w.unknown_what <> all (unfamiliar) or w.${due} <= at - interval '3 seconds')`;

const functions = `
create or replace function claim_deliveries(at timestamptz, batch int, unfamiliar text[] default '{}')
returns table (event_id uuid, subscriber text, organisation_id uuid, subject_id uuid, correlation_id text, nth int, unknown boolean)
language sql security definer set search_path = public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
  update event_delivery d
     set send_after = at + least(interval '2 seconds' * power(1.5, d.sends), interval '10 seconds'),
         sends = least(d.sends + 1, 100)
    from (select w.event_id, w.subscriber from event_delivery w
           where w.failed_at is null and w.send_after <= at and ${forOthers('send_after')}
           order by w.send_after limit batch for update skip locked) due
   where d.event_id = due.event_id and d.subscriber = due.subscriber
  returning d.event_id, d.subscriber, d.organisation_id, d.subject_id, d.correlation_id,
            d.attempts + 100 * d.retries + 100000 * least(d.put_off, 20000), d.unknown_what is not null
$$;

create or replace function claim_deadlines(at timestamptz, batch int, unfamiliar text[] default '{}')
returns table (id uuid, organisation_id uuid, patient_id uuid, correlation_id text, nth int, unknown boolean)
language sql security definer set search_path = public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
  update deadline d set wake_after = at + interval '5 seconds'
    from (select w.id from deadline w
           where w.fired_at is null and w.cancelled_at is null and w.failed_at is null and w.wake_after <= at
             and ${forOthers('wake_after')}
           order by w.wake_after limit batch for update skip locked) due
   where d.id = due.id
  returning d.id, d.organisation_id, d.patient_id, d.correlation_id,
            d.attempts + 100 * d.retries + 100000 * least(d.put_off, 20000), d.unknown_what is not null
$$;

create or replace function unknown_work() returns table (count bigint, since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*), min(u.unknown_since) from (
    (select unknown_since from event_delivery
      where unknown_since is not null and failed_at is null order by unknown_since limit 1000)
    union all
    (select unknown_since from deadline
      where unknown_since is not null and fired_at is null and cancelled_at is null and failed_at is null
      order by unknown_since limit 1000)
  ) u
$$;

create or replace function oldest_event_waiting(not_for text[]) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select uuid_extract_timestamp(event_id) from event_delivery
   where failed_at is null and attempts = 0 and unknown_since is null and subscriber <> all (not_for)
   order by event_id limit 1
$$;

create or replace function installation_state(at timestamptz, beside text[])
returns table (unsent bigint, unsent_since timestamptz, waiting bigint, oldest_event timestamptz,
               overdue bigint, overdue_since timestamptz, failed_deliveries bigint, failed_deadlines bigint,
               database_clock timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*) from (select 1 from event_delivery where failed_at is null and send_after <= at - interval '15 seconds' limit 1000) x),
         (select min(send_after) from event_delivery where failed_at is null and send_after <= at - interval '15 seconds'),
         (select count(*) from (select 1 from event_delivery where failed_at is null limit 100000) x),
         (select uuid_extract_timestamp(event_id) from event_delivery
           where failed_at is null and attempts = 0 and retries = 0 and unknown_since is null and subscriber <> all (beside)
           order by event_id limit 1),
         (select count(*) from (select 1 from deadline
           where fired_at is null and cancelled_at is null and failed_at is null and wake_after <= at + interval '6 seconds'
             and due_at <= at - interval '15 seconds' and attempts = 0 and retries = 0 and unknown_since is null limit 1000) x),
         (select min(due_at) from deadline
           where fired_at is null and cancelled_at is null and failed_at is null and wake_after <= at + interval '6 seconds'
             and due_at <= at - interval '15 seconds' and attempts = 0 and retries = 0 and unknown_since is null),
         (select count(*) from (select 1 from event_delivery where failed_at is not null limit 100000) x),
         (select count(*) from (select 1 from deadline where failed_at is not null limit 100000) x),
         clock_timestamp()
$$;

revoke execute on function claim_deliveries, claim_deadlines, unknown_work from public;
grant execute on function claim_deliveries, claim_deadlines, unknown_work to holdfast_app;
`;
