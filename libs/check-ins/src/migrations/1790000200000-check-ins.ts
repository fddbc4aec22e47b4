import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A check-in's id carries the moment at which its window opens, so its partition is the month of the window, ids of
 * one patient are in the order of time, and a span of time is a span of ids.
 */
export class CheckIns1790000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(schedules);
    await runner.query(checkIns);
    await runner.query(links);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const schedules = `
create table check_in_schedule (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null,
  version int not null default 1,
  recurrence text not null,
  starts_on text not null,
  opens_at text not null,
  time_zone text,
  window_seconds int not null,
  grace_seconds int not null,
  made_in_zone text not null,
  made_until timestamptz not null,
  ended_at timestamptz
);
comment on column check_in_schedule.time_zone is 'null: the zone of the patient, wherever they move';
create index check_in_schedule_by_patient on check_in_schedule (patient_id);
select protect('check_in_schedule');
`;

const checkIns = `
create table check_in (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null,
  schedule_id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  grace_ends_at timestamptz not null,
  state text not null default 'scheduled',
  reminders_sent smallint not null default 0,
  answers jsonb,
  answered_at timestamptz,
  late boolean not null default false
) partition by range (id);
create index check_in_by_patient on check_in (patient_id, id desc);
create index check_in_scheduled on check_in (schedule_id, id) where state = 'scheduled';
create index check_in_open on check_in (patient_id) where state = 'open';
create index check_in_missed on check_in (patient_id, id desc) where state = 'missed';
select partition_by_month('check_in');
select protect('check_in');

create table patient_contact (
  patient_id uuid primary key,
  organisation_id uuid not null,
  registered_at timestamptz,
  watched_since timestamptz,
  last_contact_at timestamptz,
  last_answered_at timestamptz,
  last_answered_opens_at timestamptz,
  paused_until timestamptz,
  help_requested_at timestamptz,
  nudged_at timestamptz
) with (fillfactor = 80);
select protect('patient_contact');

create table help_request (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null,
  words text not null
) partition by range (id);
comment on column help_request.id is 'id of the event help.requested';
select partition_by_month('help_request');
select protect('help_request');
`;

const links = `
create table personal_link (
  id uuid primary key,
  organisation_id uuid not null,
  patient_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index personal_link_by_patient on personal_link (patient_id, id desc);
select protect('personal_link');

create function find_personal_link(hash bytea)
returns table (id uuid, organisation_id uuid, patient_id uuid, expires_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, organisation_id, patient_id, expires_at, revoked_at from personal_link where token_hash = hash
$$;
revoke execute on function find_personal_link from public;
grant execute on function find_personal_link to holdfast_app;
`;
