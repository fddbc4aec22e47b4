import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other systems that are told of events, and every delivery to them. */
export class Webhooks1790008200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(claiming);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table webhook (
  id uuid primary key,
  organisation_id uuid not null,
  owner_id uuid not null,
  version int not null,
  url text,
  description text,
  events text[] not null,
  payload text not null check (payload in ('thin', 'full')),
  secret text,
  old_secret text,
  old_secret_until timestamptz,
  "on" boolean not null,
  off_because text,
  failing_since timestamptz,
  created_at timestamptz not null,
  removed_at timestamptz,
  check ("on" = (off_because is null)),
  check (removed_at is null or (not "on" and url is null and secret is null and old_secret is null))
);
select protect('webhook');
create index webhook_of_organisation on webhook (organisation_id, id) where removed_at is null;
create index webhook_of_owner on webhook (owner_id) where removed_at is null;
create index webhook_on on webhook (organisation_id) where "on";

create table webhook_delivery (
  id uuid primary key,
  organisation_id uuid not null,
  webhook_id uuid not null references webhook (id),
  event_id uuid not null,
  type text not null,
  patient_id uuid,
  state text not null check (state in ('waiting', 'sending', 'delivered', 'failed', 'skipped')),
  reason text not null,
  status smallint,
  tries smallint not null default 0,
  due_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (webhook_id, event_id),
  check ((due_at is not null) = (state in ('waiting', 'sending')))
);
select protect('webhook_delivery');
comment on column webhook_delivery.due_at is 'When it is to be sent; while it is being sent, when whoever sends it counts as dead.';
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state in ('waiting', 'sending');
create index webhook_delivery_of on webhook_delivery (webhook_id, id);
create index webhook_delivery_patient on webhook_delivery (patient_id) where patient_id is not null;
create index webhook_delivery_old on webhook_delivery (created_at);
`;

/**
 * Across organisations, since the lane serves all. Each webhook has a few places: one whose other end is slow fills its own and holds up
 * nobody else. What is being sent when its time is over is due again: whoever sent it is dead.
 */
const claiming = `
create function claim_webhook_deliveries(at timestamptz, until timestamptz, places int, most int)
returns table (id uuid, organisation_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select d.id
      from webhook w
      cross join lateral (
        select x.id, x.due_at from webhook_delivery x
         where x.webhook_id = w.id and x.state in ('waiting', 'sending') and x.due_at <= at
         order by x.due_at
         limit greatest(0, places - (select count(*) from webhook_delivery s
                                      where s.webhook_id = w.id and s.state = 'sending' and s.due_at > at))
           for update skip locked) d
     where w."on"
     order by d.due_at
     limit most
  )
  update webhook_delivery t
     set state = 'sending', reason = 'UNDER_WAY', due_at = until, tries = t.tries + 1, changed_at = at
    from due where t.id = due.id
  returning t.id, t.organisation_id
$$;
revoke execute on function claim_webhook_deliveries(timestamptz, timestamptz, int, int) from public;
grant execute on function claim_webhook_deliveries(timestamptz, timestamptz, int, int) to holdfast_app;

create function next_webhook_delivery(at timestamptz, places int) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select min(d.due_at)
    from webhook w
    cross join lateral (
      select x.due_at from webhook_delivery x
       where x.webhook_id = w.id and x.state in ('waiting', 'sending')
         and (x.state = 'sending' or places > (select count(*) from webhook_delivery s
                                                where s.webhook_id = w.id and s.state = 'sending' and s.due_at > at))
       order by x.due_at limit 1) d
   where w."on"
$$;
revoke execute on function next_webhook_delivery(timestamptz, int) from public;
grant execute on function next_webhook_delivery(timestamptz, int) to holdfast_app;

create function forget_webhook_deliveries(before timestamptz, most int) returns int
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select id from webhook_delivery
     where created_at < before and state in ('delivered', 'failed', 'skipped')
     order by created_at limit most for update skip locked
  ), gone as (
    delete from webhook_delivery d using old where d.id = old.id returning 1
  )
  select count(*)::int from gone
$$;
revoke execute on function forget_webhook_deliveries(timestamptz, int) from public;
grant execute on function forget_webhook_deliveries(timestamptz, int) to holdfast_app;
`;
