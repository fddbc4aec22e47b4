import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installDefaultRules } from './install-default-rules.js';

/** The rule that hears when the team has not been in touch: switched off, to be reviewed. */
export class TeamOutOfTouch1790006002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await installDefaultRules(runner, ['no-team-contact']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
