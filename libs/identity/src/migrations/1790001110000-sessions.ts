import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of our own: hashed, lockable, with an end. Those of the library stay for the release before. */
export class Sessions1790001110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        add column lock_after_minutes smallint not null default 15,
        add column end_after_hours smallint not null default 12;

      create table auth.staff_session (
        id uuid primary key,
        token_hash bytea not null unique,
        sign_in_id text not null references auth."user" on delete cascade,
        methods text[] not null,
        device text,
        started_at timestamptz not null,
        last_active_at timestamptz not null,
        locked_at timestamptz,
        wrong_unlocks smallint not null default 0
      ) with (fillfactor = 80);
      create index staff_session_by_sign_in on auth.staff_session (sign_in_id);
      create index staff_session_by_start on auth.staff_session (started_at);
      grant select, insert, update, delete on auth.staff_session to holdfast_auth;

      create function staff_behind_sign_in(given text)
      returns table (id uuid, organisation_id uuid, roles text[], lock_after_minutes smallint, end_after_hours smallint)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.id, s.organisation_id, s.roles, o.lock_after_minutes, o.end_after_hours
          from staff s join organisation o using (organisation_id)
         where s.sign_in_id = given and s.removed_at is null
      $$;
      revoke execute on function staff_behind_sign_in from public;
      grant execute on function staff_behind_sign_in to holdfast_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
