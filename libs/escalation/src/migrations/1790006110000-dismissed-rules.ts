import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of rules whose alerts nearly all who judged them found of no use; `ended_at` is null as long as that is so. */
export class DismissedRules1790006110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table escalation_rule_dismissal (
        rule_id uuid not null references escalation_rule,
        version int not null,
        organisation_id uuid not null,
        since timestamptz not null,
        ended_at timestamptz,
        primary key (rule_id, version)
      );
      select protect('escalation_rule_dismissal');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
