import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation decided about its rules as a whole. */
export class RuleSettings1790006001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table escalation_settings (
        organisation_id uuid primary key,
        interruptions_per_shift int not null,
        version int not null
      );
      select protect('escalation_settings');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
