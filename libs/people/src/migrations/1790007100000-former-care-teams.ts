import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The team of before a move, and until when it may still look. */
export class FormerCareTeams1790007100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table former_care_team (
        organisation_id uuid not null,
        patient_id uuid not null references patient,
        care_team_id uuid not null references care_team,
        sees_until timestamptz not null,
        primary key (patient_id, care_team_id)
      );
      create index former_care_team_by_team on former_care_team (care_team_id, sees_until);
      select protect('former_care_team');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
