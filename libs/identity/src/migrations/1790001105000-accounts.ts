import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations under row-level security, one-time links beside the other sign-in tables, and the doors to both. */
export class Accounts1790001105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(invitations);
    await runner.query(doors);
    await runner.query(oneTimeLinks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const invitations = `
create table staff_invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  email text not null,
  name text not null,
  locale text not null,
  roles text[] not null,
  invited_by uuid references staff,
  invited_at timestamptz not null,
  closed_at timestamptz
);
create unique index staff_invitation_open on staff_invitation (organisation_id, email) where closed_at is null;
select protect('staff_invitation');
create index staff_present_by_email on staff (lower(email)) where removed_at is null;
`;

/** They hand out ids and a yes or no, never an address. */
const doors = `
create function any_organisation() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from organisation)
$$;

create function staff_of_email(given text) returns table (id uuid, organisation_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, organisation_id from staff where lower(email) = lower(given) and removed_at is null
$$;
revoke execute on function any_organisation, staff_of_email from public;
grant execute on function any_organisation, staff_of_email to holdfast_app;
`;

const oneTimeLinks = `
create table auth.one_time_link (
  token_hash bytea primary key,
  purpose text not null,
  subject_id uuid,
  organisation_id uuid,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_by_subject on auth.one_time_link (subject_id, purpose) where used_at is null;
create index one_time_link_by_end on auth.one_time_link (ends_at);
grant select, insert, update, delete on auth.one_time_link to holdfast_auth;
`;
