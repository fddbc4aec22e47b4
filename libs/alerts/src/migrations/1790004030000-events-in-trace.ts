import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of the trace names the event that the rule looked at, and an alert about silence says when it was broken. */
export class EventsInTrace1790004030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table alert_trace add column event_id uuid');
    await runner.query('alter table alert add column answered_since timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
