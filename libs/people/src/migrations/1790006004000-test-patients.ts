import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One stand-in for each care team, about whom alerts are sent to try a rule out. */
export class TestPatients1790006004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table patient add column is_test boolean not null default false');
    await runner.query('alter table care_team add column test_patient_id uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
