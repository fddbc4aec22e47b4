import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to the outside that are under way: until when nobody else sends them, and which recipients have theirs. */
export class Sending1790005010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sending_attempt (
        event_id uuid not null,
        subscriber text not null,
        organisation_id uuid not null,
        until timestamptz not null,
        sent text[] not null default '{}',
        primary key (event_id, subscriber)
      );
      select protect('sending_attempt');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
