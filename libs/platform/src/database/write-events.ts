import type { Delivery } from '../events/relay.js';
import type { Transaction } from './transaction.js';

/** Seconds that the fast path is given before the sweep sends a delivery itself. */
export const fastPathGrace = 2;

const write = `
with given_events as (
  select * from jsonb_to_recordset($1::jsonb)
    as e(id uuid, type text, version smallint, "subjectId" uuid, data jsonb)
), written as (
  insert into domain_event (id, organisation_id, type, version, subject_id, occurred_at, actor, correlation_id, data)
  select id, $4, type, version, "subjectId", $5, $6, $7, data from given_events
), delivering as (
  insert into event_delivery (event_id, subscriber, organisation_id, subject_id, correlation_id, send_after)
  select "eventId", subscriber, $4, "subjectId", $7, $5::timestamptz + interval '${fastPathGrace} seconds'
    from jsonb_to_recordset($2::jsonb) as d("eventId" uuid, subscriber text, "subjectId" uuid)
)
insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
select id, $4, kind, "subjectId", "patientId", "dueAt", "dueAt", $7
  from jsonb_to_recordset($3::jsonb)
    as t(id uuid, kind text, "subjectId" uuid, "patientId" uuid, "dueAt" timestamptz)`;

/** Events, what is to be delivered of them, and deadlines: one statement however many. */
export function writeEventsAndDeadlines(tx: Transaction, deliveries: readonly Delivery[]): void {
  if (!tx.appended.length && !tx.deadlines.length) return;
  tx.execute(write, [
    JSON.stringify(
      tx.appended.map(({ id, type, version, subjectId, data }) => ({ id, type, version, subjectId, data })),
    ),
    JSON.stringify(deliveries.map(({ eventId, subscriber, subjectId }) => ({ eventId, subscriber, subjectId }))),
    JSON.stringify(tx.deadlines),
    tx.organisationId,
    tx.now,
    tx.appended[0]?.actor ?? 'system',
    tx.correlationId,
  ]);
}
