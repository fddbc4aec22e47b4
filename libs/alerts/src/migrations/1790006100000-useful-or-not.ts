import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of alerts: by it a programme sees which of its rules are worth being disturbed for. */
export class UsefulOrNot1790006100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert_usefulness (
        id uuid primary key,
        organisation_id uuid not null,
        alert_id uuid not null references alert,
        patient_id uuid not null,
        rule_id uuid not null,
        rule_version int not null,
        staff_id uuid not null,
        useful boolean not null,
        reason text,
        note text,
        at timestamptz not null,
        unique (alert_id, staff_id)
      );
      create index alert_usefulness_by_rule on alert_usefulness (rule_id, at);
      create index alert_usefulness_by_patient on alert_usefulness (patient_id);
      select protect('alert_usefulness');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
