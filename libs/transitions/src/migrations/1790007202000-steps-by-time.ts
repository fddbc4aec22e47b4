import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '#kernel';

/** Figures of a period begin at what happened in it. */
export class StepsByTime1790007202000 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await createIndexConcurrently(runner, {
      name: 'transition_step_by_time',
      table: 'transition_step',
      on: '(organisation_id, began_at)',
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
