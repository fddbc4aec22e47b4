import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each save of a check-in added: an answer that was changed later stays heard as it was given. */
export class SaidInCheckIns1790004000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table check_in add column said jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
