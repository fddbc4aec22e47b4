import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the installation does, told by its workers; and work that was given up can be tried again. */
export class Watching1790002400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(retries);
    await runner.query(reports);
    await runner.query(state);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A retry begins to count anew. Its wake-ups must not be taken for those of the tries before. */
const retries = `
alter table event_delivery add column retries smallint not null default 0;
alter table deadline add column retries smallint not null default 0;

create or replace function claim_due_deliveries(at timestamptz, batch int)
returns table (event_id uuid, subscriber text, organisation_id uuid, subject_id uuid, correlation_id text, attempts smallint)
language sql security definer set search_path = public, pg_temp as $$
  update event_delivery d
     set send_after = at + least(interval '2 seconds' * power(2, d.sends), interval '10 seconds'),
         sends = least(d.sends + 1, 100)
    from (select w.event_id, w.subscriber from event_delivery w
           where w.failed_at is null and w.send_after <= at
           order by w.send_after limit batch for update skip locked) due
   where d.event_id = due.event_id and d.subscriber = due.subscriber
  returning d.event_id, d.subscriber, d.organisation_id, d.subject_id, d.correlation_id,
            (d.attempts + 100 * d.retries)::smallint
$$;

create or replace function claim_due_deadlines(at timestamptz, batch int)
returns table (id uuid, organisation_id uuid, patient_id uuid, correlation_id text, attempts smallint)
language sql security definer set search_path = public, pg_temp as $$
  update deadline d set wake_after = at + interval '5 seconds'
    from (select w.id from deadline w
           where w.fired_at is null and w.cancelled_at is null and w.failed_at is null and w.wake_after <= at
           order by w.wake_after limit batch for update skip locked) due
   where d.id = due.id
  returning d.id, d.organisation_id, d.patient_id, d.correlation_id, (d.attempts + 100 * d.retries)::smallint
$$;
`;

const reports = `
create function keep_to_functions(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner_alone on %s to holdfast_owner using (true) with check (true)', target);
end $$;
revoke execute on function keep_to_functions from public;

create table worker_report (
  worker uuid primary key,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  findings jsonb not null
);
select keep_to_functions('worker_report');

create table lag_sample (
  at timestamptz primary key,
  longest_ms int not null,
  handled int not null
);
select keep_to_functions('lag_sample');

create function report_worker(id uuid, started timestamptz, at timestamptz, found jsonb, longest int, handled_now int)
returns bigint language sql security definer set search_path = public, pg_temp as $$
  delete from worker_report where seen_at < at - interval '1 hour';
  delete from lag_sample s where s.at < report_worker.at - interval '90 minutes';
  insert into worker_report values (id, started, at, found)
    on conflict (worker) do update set seen_at = excluded.seen_at, findings = excluded.findings;
  insert into lag_sample values (date_bin('30 seconds', report_worker.at, 'epoch'), longest, handled_now)
    on conflict (at) do update set longest_ms = greatest(lag_sample.longest_ms, excluded.longest_ms),
                                   handled = lag_sample.handled + excluded.handled;
  select count(*) from worker_report w
   where w.worker <> id and w.seen_at > report_worker.at - interval '30 seconds' and w.findings <> '[]';
$$;
`;

/** Counts and times of the whole installation; nothing in it says whose they are. */
const state = `
create function installation_state(at timestamptz, beside text[])
returns table (unsent bigint, unsent_since timestamptz, waiting bigint, oldest_event timestamptz,
               overdue bigint, overdue_since timestamptz, failed_deliveries bigint, failed_deadlines bigint,
               database_clock timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*) from (select 1 from event_delivery where failed_at is null and send_after <= at - interval '15 seconds' limit 1000) x),
         (select min(send_after) from event_delivery where failed_at is null and send_after <= at - interval '15 seconds'),
         (select count(*) from (select 1 from event_delivery where failed_at is null limit 100000) x),
         (select uuid_extract_timestamp(event_id) from event_delivery
           where failed_at is null and attempts = 0 and retries = 0 and subscriber <> all (beside) order by event_id limit 1),
         (select count(*) from (select 1 from deadline
           where fired_at is null and cancelled_at is null and failed_at is null and wake_after <= at + interval '6 seconds'
             and due_at <= at - interval '15 seconds' and attempts = 0 and retries = 0 limit 1000) x),
         (select min(due_at) from deadline
           where fired_at is null and cancelled_at is null and failed_at is null and wake_after <= at + interval '6 seconds'
             and due_at <= at - interval '15 seconds' and attempts = 0 and retries = 0),
         (select count(*) from (select 1 from event_delivery where failed_at is not null limit 100000) x),
         (select count(*) from (select 1 from deadline where failed_at is not null limit 100000) x),
         clock_timestamp()
$$;

create function workers_seen(since timestamptz)
returns table (worker uuid, started_at timestamptz, seen_at timestamptz, findings jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select worker, started_at, seen_at, findings from worker_report where seen_at >= since order by started_at
$$;

create function lag_since(since timestamptz)
returns table (at timestamptz, longest_ms int, handled int)
language sql stable security definer set search_path = public, pg_temp as $$
  select at, longest_ms, handled from lag_sample s where s.at >= since order by s.at
$$;

revoke execute on function report_worker, installation_state, workers_seen, lag_since from public;
grant execute on function report_worker, installation_state, workers_seen, lag_since to holdfast_app;
`;
