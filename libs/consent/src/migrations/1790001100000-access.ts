import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a patient opened and closed, whom they invited, and who opened a record in an emergency. */
export class Access1790001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(supporters);
    await runner.query(consents);
    await runner.query(breakGlass);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const supporters = `
create table supporter (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null references patient,
  name text not null,
  relation text not null,
  token_hash bytea not null unique,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index supporter_by_patient on supporter (patient_id, id);
select protect('supporter');

create function find_supporter(hash bytea)
returns table (id uuid, organisation_id uuid, patient_id uuid, expires_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, organisation_id, patient_id, expires_at, revoked_at from supporter where token_hash = hash
$$;
revoke execute on function find_supporter from public;
grant execute on function find_supporter to holdfast_app;

create table supporter_concern (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null references patient,
  supporter_id uuid not null references supporter,
  words text not null,
  danger boolean not null,
  raised_at timestamptz not null
);
comment on column supporter_concern.id is 'id of the event supporter.raised-concern';
create index supporter_concern_by_patient on supporter_concern (patient_id, raised_at desc);
select protect('supporter_concern');
`;

const consents = `
create table consent (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null references patient,
  category text not null,
  role text,
  staff_id uuid,
  supporter_id uuid references supporter,
  effect text not null check (effect in ('give', 'withhold')),
  given_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz,
  check (num_nonnulls(role, staff_id, supporter_id) = 1)
);
create unique index consent_in_force on consent
  (patient_id, category, coalesce(role, ''), coalesce(staff_id, supporter_id)) nulls not distinct where ended_at is null;
create index consent_by_patient on consent (patient_id, id desc);
select protect('consent');
revoke delete on consent from holdfast_app;
`;

const breakGlass = `
create table break_glass (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null references patient,
  staff_id uuid not null,
  reason text not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  outcome text,
  review_note text
);
create index break_glass_open on break_glass (staff_id, patient_id) where ended_at is null;
create index break_glass_by_patient on break_glass (patient_id, id desc);
create index break_glass_by_organisation on break_glass (organisation_id, id desc);
select protect('break_glass');
revoke delete on break_glass from holdfast_app;
`;
