import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations and staff under row-level security; sign-in tables (those of better-auth) in a schema of their own
 * that only the role `holdfast_auth` may read, since one signs in before any organisation is known.
 */
export class Identity1790000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(staffTables);
    await runner.query(signInTables);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const staffTables = `
create table organisation (
  organisation_id uuid primary key,
  name text not null,
  business_hours jsonb not null
);
select protect('organisation');

create table staff (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  sign_in_id text not null unique,
  name text not null,
  title text,
  email text not null,
  locale text not null default 'en',
  roles text[] not null,
  removed_at timestamptz
);
create index staff_by_organisation on staff (organisation_id, name);
select protect('staff');

create function staff_of_sign_in(given text)
returns table (id uuid, organisation_id uuid, roles text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select id, organisation_id, roles from staff where sign_in_id = given and removed_at is null
$$;
revoke execute on function staff_of_sign_in from public;
grant execute on function staff_of_sign_in to holdfast_app;
`;

const signInTables = `
create schema auth;
create table auth."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null default false,
  "image" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index session_by_user on auth."session" ("userId");
create table auth."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth."account" ("userId");
create table auth."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth."verification" ("identifier");
grant usage on schema auth to holdfast_auth;
grant select, insert, update, delete on all tables in schema auth to holdfast_auth;
`;
