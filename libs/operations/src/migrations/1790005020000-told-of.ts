import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which event the admins were told last: an attempt to tell them that failed may be made again within the hour. */
export class ToldOf1790005020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table told_admins add column told_of uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
