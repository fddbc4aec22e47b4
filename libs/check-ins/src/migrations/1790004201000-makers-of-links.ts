import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inBatches } from '#kernel';

/** Who made a link stands in the audit, at the very moment of the link: both were written with it. */
export class MakersOfLinks1790004201000 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await inBatches(runner, {
      table: 'personal_link',
      key: 'id',
      set: `made_by = (select substr(a.actor, 7)::uuid from audit_entry a
                        where a.organisation_id = t.organisation_id and a.patient_id = t.patient_id
                          and a.action = 'createPersonalLink' and a.outcome = 'allowed' and a.actor like 'staff:%'
                          and a.at = t.created_at limit 1)`,
      where: 't.made_by is null and t.confirmed_at is null',
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
