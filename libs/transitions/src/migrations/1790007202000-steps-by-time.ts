import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of a period begin at what happened in it. */
export class StepsByTime1790007202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index transition_step_by_time on transition_step (organisation_id, began_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
