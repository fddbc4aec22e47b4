import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * At which level of care a patient was when. The table itself holds that stays never overlap and leave no hole: each but the
 * first begins where another ends, and each that ended is followed by one.
 */
export class LevelOfCareStays1790007110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gist');
    await runner.query(`
      create table level_of_care_stay (
        id uuid primary key,
        organisation_id uuid not null,
        patient_id uuid not null references patient,
        level text not null,
        began_at timestamptz not null,
        ended_at timestamptz check (ended_at > began_at),
        is_first boolean not null default false,
        follows_at timestamptz generated always as (case when is_first then null else began_at end) stored,
        transition_id uuid references transition,
        protocol_version int,
        corrected_by uuid,
        corrected_at timestamptz,
        corrected_reason text,
        unique (patient_id, began_at),
        unique (patient_id, ended_at),
        constraint level_of_care_stay_without_overlap
          exclude using gist (patient_id with =, tstzrange(began_at, ended_at) with &&) deferrable initially immediate,
        constraint level_of_care_stay_without_hole
          foreign key (patient_id, follows_at) references level_of_care_stay (patient_id, ended_at) deferrable initially deferred,
        constraint level_of_care_stay_goes_on
          foreign key (patient_id, ended_at) references level_of_care_stay (patient_id, began_at) deferrable initially deferred
      );
      create unique index level_of_care_stay_first on level_of_care_stay (patient_id) where is_first;
      create unique index level_of_care_stay_current on level_of_care_stay (patient_id) where ended_at is null;
      select protect('level_of_care_stay');
      revoke delete on level_of_care_stay from holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
