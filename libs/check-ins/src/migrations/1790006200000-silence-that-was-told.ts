import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules ask for different lengths of silence: each is told once. */
export class SilenceThatWasTold1790006200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table patient_contact add column quiet_told_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
