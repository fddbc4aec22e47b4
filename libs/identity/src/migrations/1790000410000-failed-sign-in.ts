import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose audit a failed sign-in belongs to. */
export class FailedSignIn1790000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index staff_by_email on staff (lower(email));

      create function organisation_of_email(given text) returns table (organisation_id uuid, staff_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select organisation_id, id from staff where lower(email) = lower(given)
      $$;
      revoke execute on function organisation_of_email from public;
      grant execute on function organisation_of_email to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
