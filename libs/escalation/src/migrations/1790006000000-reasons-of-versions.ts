import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a version is there and who signed it, rules that were put away, and the trees that conditions were built as. Trees stand
 * beside the content and not in it: a worker of the release before reads content strictly.
 */
export class ReasonsOfVersions1790006000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table escalation_rule add column retired_at timestamptz, add column trees jsonb;
      alter table escalation_rule_version add column why text, add column signed_by uuid, add column trees jsonb;
      alter table escalation_rule_proposal add column trees jsonb;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
