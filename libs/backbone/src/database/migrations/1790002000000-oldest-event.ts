import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far behind the workers are: a moment, and nothing about whose event it is. Reads the start of the primary key. */
export class OldestEvent1790002000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function oldest_event_waiting(not_for text[]) returns timestamptz
      language sql stable security definer set search_path = public, pg_temp as $$
        select uuid_extract_timestamp(event_id) from event_delivery
         where failed_at is null and attempts = 0 and subscriber <> all (not_for) order by event_id limit 1
      $$;
      revoke execute on function oldest_event_waiting from public;
      grant execute on function oldest_event_waiting to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
