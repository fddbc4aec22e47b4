import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a domain is that of an organisation's own staff, and of nobody else's: no row of others is handed out. */
export class SingleSignOnDomains1790004100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function staff_domain_is_own(domain text, organisation uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(bool_and(organisation_id = organisation), false) from staff
         where removed_at is null and split_part(lower(email), '@', 2) = lower(domain)
      $$;
      revoke execute on function staff_domain_is_own from public;
      grant execute on function staff_domain_is_own to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
