import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HomeVisits__NUMBER__ implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table home_visit (
        id uuid primary key,
        organisation_id uuid not null,
        patient_id uuid not null references patient,
        words text not null,
        due_at timestamptz not null,
        state text not null check (state in ('planned', 'due', 'done'))
      );
      create index home_visit_by_patient on home_visit (patient_id, due_at);
      select protect('home_visit');
      revoke delete on home_visit from holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
