import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '#kernel';

/** The alerts of a rule in a period: what became of them is counted for each rule. */
export class AlertsByRule1790006101000 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await createIndexConcurrently(runner, { name: 'alert_by_rule', table: 'alert', on: '(rule_id, raised_at)' });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
