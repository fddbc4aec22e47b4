import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Claims what is due row by row, by the key. A plan that is made once does not know how small a batch is: it read every
 * stored row to find the few.
 */
export class ClaimByIndex1790002700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const claim of ['claim_due_deliveries', 'claim_due_deadlines']) {
      await runner.query(`alter function ${claim}(timestamptz, int) set enable_hashjoin = off`);
      await runner.query(`alter function ${claim}(timestamptz, int) set enable_mergejoin = off`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
