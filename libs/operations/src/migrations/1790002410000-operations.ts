import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the admins were last told by mail, and whether the installation serves one organisation alone. */
export class Operations1790002410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_admins (
        organisation_id uuid primary key,
        told_at timestamptz not null
      );
      select protect('told_admins');

      create function one_organisation_alone() returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select count(*) = 1 from (select 1 from organisation limit 2) x
      $$;
      revoke execute on function one_organisation_alone from public;
      grant execute on function one_organisation_alone to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
