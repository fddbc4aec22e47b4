import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Packs that an organisation changed; the one that ships is version 1 and stands in no row. A pack says which rules are in force, so
 * saving one raises the revision of the rules: whoever evaluates them reads packs as rarely as rules.
 */
export class ProtocolPacks1790007201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table protocol_pack (
        id uuid primary key,
        organisation_id uuid not null,
        level text not null,
        version int not null check (version > 1),
        content jsonb not null,
        staff_id uuid not null,
        at timestamptz not null,
        why text not null,
        unique (organisation_id, level, version)
      );
      select protect('protocol_pack');
      revoke update, delete on protocol_pack from holdfast_app;

      create trigger rules_changed after insert on protocol_pack
        for each row execute function note_rules_changed();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
