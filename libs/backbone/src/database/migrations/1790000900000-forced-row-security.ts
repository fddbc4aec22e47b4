import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security holds for the owner of the tables too. The owner runs migrations and the few functions that look
 * across organisations: it sees all of them while none is named, and in a unit of work only its own.
 */
export class ForcedRowSecurity1790000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(`
      do $$
      declare target regclass;
      begin
        for target in
          select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity
        loop
          perform force_row_security(target);
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const functions = `
create function force_row_security(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  if (select relispartition from pg_class where oid = target) then return; end if;
  execute format('create policy owner_by_organisation on %s to holdfast_owner
    using ((select current_organisation()) is null or organisation_id = (select current_organisation()))
    with check ((select current_organisation()) is null or organisation_id = (select current_organisation()))', target);
end $$;

create or replace function protect(target regclass) returns void language plpgsql as $$
begin
  perform force_row_security(target);
  execute format('create policy own_organisation on %s to holdfast_app
    using (organisation_id = (select current_organisation()))
    with check (organisation_id = (select current_organisation()))', target);
  execute format('grant select, insert, update, delete on %s to holdfast_app', target);
end $$;

create or replace function ensure_partitions(at timestamptz, months int default 3) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare parent text; month timestamptz; part text; made int := 0;
begin
  perform pg_advisory_xact_lock(4021976);
  for parent in select name from partitioned_table loop
    for i in -1..months loop
      month := date_trunc('month', at at time zone 'UTC') at time zone 'UTC' + make_interval(months => i);
      part := parent || to_char(month at time zone 'UTC', '"_y"YYYY"m"MM');
      if to_regclass(part) is null then
        begin
          execute format('create table %I partition of %I for values from (%L) to (%L)', part, parent,
            uuid7_floor(month), uuid7_floor(month + interval '1 month'));
          perform force_row_security(part::regclass);
          made := made + 1;
        exception when check_violation then
          raise warning 'partition % not made: the default partition already has rows of that month', part;
        end;
      end if;
    end loop;
  end loop;
  return made;
end $$;

create or replace function partition_by_month(parent text) returns void language plpgsql as $$
begin
  insert into partitioned_table values (parent);
  execute format('create table %I partition of %I default', parent || '_elsewhen', parent);
  perform force_row_security((parent || '_elsewhen')::regclass);
  perform ensure_partitions(now());
end $$;

-- Migrations call these; nobody else has reason to.
revoke execute on function force_row_security, protect, partition_by_month from public;
`;
