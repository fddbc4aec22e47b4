import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '#kernel';

/** What stands on a screen is taken back by its tag. */
export class LocalMessagesByTag1790008100000 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const table = 'local_message';
    await createIndexConcurrently(runner, { name: 'local_message_tag', table, on: '(organisation_id, tag)' });
    await createIndexConcurrently(runner, { name: 'local_message_newest', table, on: '(organisation_id, id)' });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
