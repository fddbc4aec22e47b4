import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installDefaultRules } from './install-default-rules.js';

/** Rules about moves between levels of care, to be reviewed. */
export class RulesOfTransitions1790007200500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await installDefaultRules(runner, [
      'first-contact-missed',
      'visit-missed',
      'review-missed',
      'handoff-item-overdue',
      'handoff-item-day-overdue',
      'transition-gap',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
