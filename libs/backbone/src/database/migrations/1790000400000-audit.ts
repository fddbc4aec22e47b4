import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit: entries are only ever added. A seal binds a batch of them to all that was sealed before; the head says
 * where the chain ends. `tx` is how the sealer finds what is new without ever skipping what commits late.
 */
export class Audit1790000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(doors);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table audit_entry (
  id uuid primary key,
  organisation_id uuid not null,
  at timestamptz not null,
  actor text not null,
  session_id text,
  action text not null,
  kind text not null,
  patient_id uuid,
  listed uuid[],
  resource_id uuid,
  grounds text,
  grounds_id uuid,
  address text,
  outcome text not null,
  correlation_id text not null,
  writer uuid not null,
  sequence int not null,
  voids int[] not null,
  key_id text not null,
  mac bytea not null,
  tx xid8 not null default pg_current_xact_id()
) partition by range (id);
create index audit_entry_by_tx on audit_entry (tx);
create index audit_entry_by_time on audit_entry (organisation_id, id desc);
create index audit_entry_by_patient on audit_entry (organisation_id, patient_id, id desc) where patient_id is not null;
create index audit_entry_by_actor on audit_entry (organisation_id, actor, id desc);
create index audit_entry_by_action on audit_entry (organisation_id, action, id desc);
select partition_by_month('audit_entry');
select protect('audit_entry');
revoke update, delete on audit_entry from holdfast_app;

create table audit_listed (
  entry_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  primary key (organisation_id, patient_id, entry_id)
) partition by range (entry_id);
comment on table audit_listed is 'audit_entry.listed, by patient: an index on an array is of no use under row-level security';
select partition_by_month('audit_listed');
select protect('audit_listed');
revoke update, delete on audit_listed from holdfast_app;

create table audit_seal (
  id uuid primary key,
  organisation_id uuid not null,
  number int not null,
  sealed_at timestamptz not null,
  entry_ids uuid[] not null,
  hash bytea not null,
  key_id text not null
) partition by range (id);
create index audit_seal_by_number on audit_seal (organisation_id, number);
select partition_by_month('audit_seal');
select protect('audit_seal');
revoke update, delete on audit_seal from holdfast_app;

create table audit_head (
  organisation_id uuid primary key,
  number int not null,
  hash bytea not null,
  entries bigint not null,
  sealed_below xid8 not null,
  key_id text not null,
  mac bytea not null
);
create index audit_head_by_position on audit_head (sealed_below);
select protect('audit_head');
revoke delete on audit_head from holdfast_app;
`;

const doors = `
create function audit_awaiting_seal(batch int)
returns table (organisation_id uuid, since xid8, below xid8)
language sql stable security definer set search_path = public, pg_temp as $$
  with since as (
    select coalesce((select sealed_below from audit_head order by sealed_below desc limit 1), '0'::xid8) as tx
  ), below as (
    select coalesce(
      (select ((e.tx::text::bigint + 1)::text)::xid8 from audit_entry e
        where e.tx >= (select tx from since) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
        order by e.tx offset batch - 1 limit 1),
      pg_snapshot_xmin(pg_current_snapshot())) as tx
  )
  select distinct e.organisation_id, (select tx from since), (select tx from below) from audit_entry e
   where e.tx >= (select tx from since) and e.tx < (select tx from below)
$$;

create function audited_organisations() returns table (organisation_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive entered as (
    (select e.organisation_id from audit_entry e order by 1 limit 1)
    union all
    select (select e.organisation_id from audit_entry e where e.organisation_id > entered.organisation_id order by 1 limit 1)
      from entered where entered.organisation_id is not null
  )
  select organisation_id from entered where organisation_id is not null union select organisation_id from audit_head
$$;
revoke execute on function audit_awaiting_seal, audited_organisations from public;
grant execute on function audit_awaiting_seal, audited_organisations to holdfast_app;
`;
