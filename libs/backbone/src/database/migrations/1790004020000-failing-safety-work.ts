import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '#kernel';

/** Work that somebody's safety hangs on, from its first failed attempt: events of given subscribers, and every deadline. */
export class FailingSafetyWork1790004020000 implements MigrationInterface {
  /** Its indexes are made without holding up writers. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const name = 'deadline_failing';
    const on = '(due_at) where attempts > 0 and fired_at is null and cancelled_at is null';
    await createIndexConcurrently(runner, { name, table: 'deadline', on });
    await createIndexConcurrently(runner, {
      name: 'event_delivery_failing',
      table: 'event_delivery',
      on: '(event_id) where attempts > 0',
    });
    await runner.query(failing);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const failing = `
create or replace function failing_safety_work(safety text[]) returns table (count bigint, since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*), min(f.since) from (
    (select uuid_extract_timestamp(event_id) as since from event_delivery
      where attempts > 0 and subscriber = any (safety) order by event_id limit 1000)
    union all
    (select due_at from deadline
      where attempts > 0 and fired_at is null and cancelled_at is null order by due_at limit 1000)
  ) f
$$;
revoke execute on function failing_safety_work from public;
grant execute on function failing_safety_work to holdfast_app;
`;
