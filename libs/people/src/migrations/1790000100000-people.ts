import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1790000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table care_team (
        id uuid primary key,
        organisation_id uuid not null,
        name text not null,
        version int not null default 1
      );
      create index care_team_by_organisation on care_team (organisation_id);
      select protect('care_team');

      create table care_team_member (
        organisation_id uuid not null,
        care_team_id uuid not null references care_team,
        staff_id uuid not null,
        role text not null,
        primary key (care_team_id, role, staff_id)
      );
      create index care_team_member_by_staff on care_team_member (staff_id);
      select protect('care_team_member');

      create table patient (
        id uuid primary key,
        organisation_id uuid not null,
        version int not null default 1,
        given_name text not null,
        family_name text not null,
        pronouns text,
        time_zone text not null,
        locale text not null,
        level_of_care text not null,
        risk_tier text not null,
        care_team_id uuid not null references care_team,
        what_matters text,
        if_i_go_quiet text,
        registered_at timestamptz not null,
        stepped_down_at timestamptz
      );
      create index patient_by_team on patient (care_team_id, family_name, given_name, id);
      select protect('patient');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
