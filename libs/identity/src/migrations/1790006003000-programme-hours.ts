import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of the programme can be changed. Holidays stand in the hours, where the release before does not look for them. */
export class ProgrammeHours1790006003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation add column version int not null default 1');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
