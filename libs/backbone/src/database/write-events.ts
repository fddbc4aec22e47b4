import type { Transaction } from '#kernel';
import type { Delivery } from '../events/relay.js';

/** Seconds that the fast path is given before the sweep sends a delivery itself. */
export const fastPathGrace = 2;

const write = `
with given_events as (
  select * from jsonb_to_recordset($1::jsonb)
    as e(id uuid, type text, version smallint, "subjectId" uuid, actor text, "correlationId" text, data jsonb)
), written as (
  insert into domain_event (id, organisation_id, type, version, subject_id, occurred_at, actor, correlation_id, data)
  select id, $4, type, version, "subjectId", $5, actor, "correlationId", data from given_events
), delivering as (
  insert into event_delivery (event_id, subscriber, organisation_id, subject_id, correlation_id, send_after)
  select "eventId", subscriber, $4, "subjectId", "correlationId", $5::timestamptz + interval '${fastPathGrace} seconds'
    from jsonb_to_recordset($2::jsonb) as d("eventId" uuid, subscriber text, "subjectId" uuid, "correlationId" text)
)
insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
select id, $4, kind, "subjectId", "serialiseBy", "dueAt", "dueAt", "correlationId"
  from jsonb_to_recordset($3::jsonb)
    as t(id uuid, kind text, "subjectId" uuid, "serialiseBy" uuid, "dueAt" timestamptz,
         "correlationId" text)`;

/** Events, what is to be delivered of them, and deadlines, of every part: one statement however many. */
export function writeEventsAndDeadlines(parts: readonly Transaction[], deliveries: readonly Delivery[]): void {
  const events = parts.flatMap(({ appended }) => appended);
  const deadlines = parts.flatMap(({ deadlines, correlationId }) => deadlines.map((d) => ({ ...d, correlationId })));
  const [tx] = parts;
  if (!tx || (!events.length && !deadlines.length)) return;
  tx.execute(write, [
    JSON.stringify(events.map(({ occurredAt: _, organisationId: __, ...event }) => event)),
    JSON.stringify(deliveries),
    JSON.stringify(deadlines),
    tx.organisationId,
    tx.now,
  ]);
}
