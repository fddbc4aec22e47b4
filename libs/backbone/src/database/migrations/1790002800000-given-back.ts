import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was claimed and could not be sent is due again at once, and a wake-up that gets lost comes again sooner: after 2,
 * 4, 7, 11.5 and 18 seconds, not 2, 4, 8, 16 and 26.
 */
const sooner = `
create or replace function claim_due_deliveries(at timestamptz, batch int)
returns table (event_id uuid, subscriber text, organisation_id uuid, subject_id uuid, correlation_id text, attempts smallint)
language sql security definer set search_path = public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
  update event_delivery d
     set send_after = at + least(interval '2 seconds' * power(1.5, d.sends), interval '10 seconds'),
         sends = least(d.sends + 1, 100)
    from (select w.event_id, w.subscriber from event_delivery w
           where w.failed_at is null and w.send_after <= at
           order by w.send_after limit batch for update skip locked) due
   where d.event_id = due.event_id and d.subscriber = due.subscriber
  returning d.event_id, d.subscriber, d.organisation_id, d.subject_id, d.correlation_id,
            (d.attempts + 100 * d.retries)::smallint
$$;
`;

const giveBack = `
create function give_back_deliveries(event_ids uuid[], subscribers text[], at timestamptz) returns void
language sql security definer set search_path = public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
  update event_delivery d set send_after = at, sends = greatest(d.sends - 1, 0)
    from unnest(event_ids, subscribers) as claimed(event_id, subscriber)
   where d.event_id = claimed.event_id and d.subscriber = claimed.subscriber and d.failed_at is null
$$;

create function give_back_deadlines(ids uuid[], at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update deadline d set wake_after = at
   where d.id = any(ids) and d.fired_at is null and d.cancelled_at is null and d.failed_at is null
$$;

revoke execute on function give_back_deliveries, give_back_deadlines from public;
grant execute on function give_back_deliveries, give_back_deadlines to holdfast_app;
`;

export class GivenBack1790002800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sooner);
    await runner.query(giveBack);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
