import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which numbers somebody on the staff is reached: JSON, encrypted. */
export class StaffPhones1790004310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table staff add column phones text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
