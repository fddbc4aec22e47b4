import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that exist are not confirmed: whoever made one may have kept it. Check-ins and help go on with them. */
export class ConfirmedLinks1790004200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table personal_link
        add column made_by uuid,
        add column made_from uuid,
        add column confirmed_at timestamptz,
        add column confirmed_by uuid,
        add column code text,
        add column code_until timestamptz,
        add column code_tries smallint not null default 0;
      comment on column personal_link.made_from is 'the link by which a phone asked for this one, to have it confirmed';
      comment on column personal_link.code is 'shown on that phone; whoever confirms the link enters it';

      create function open_personal_link(hash bytea)
      returns table (id uuid, organisation_id uuid, patient_id uuid, expires_at timestamptz, revoked_at timestamptz,
                     confirmed_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $$
        select id, organisation_id, patient_id, expires_at, revoked_at, confirmed_at
          from personal_link where token_hash = hash
      $$;
      revoke execute on function open_personal_link from public;
      grant execute on function open_personal_link to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
