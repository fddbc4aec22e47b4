import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates that an organisation changed. The one that ships is version 1 and stands in no row. */
export class TransitionTemplates1790007200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transition_template (
        id uuid primary key,
        organisation_id uuid not null,
        from_level text not null,
        to_level text not null check (to_level <> from_level),
        version int not null check (version > 1),
        items jsonb not null,
        staff_id uuid not null,
        at timestamptz not null,
        why text not null,
        unique (organisation_id, from_level, to_level, version)
      );
      select protect('transition_template');
      revoke update, delete on transition_template from holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
