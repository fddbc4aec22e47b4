import { createHash } from 'node:crypto';
import type { EventToHandle } from '#contracts';
import { type EventRow, PermanentFailure, type Transaction, toEvent } from '#kernel';

/**
 * An attempt begins: nobody else sends this until the given moment, and the sweep leaves the delivery alone as long. No row: it
 * is done already, was given up, or somebody else is sending it. Should the process die, the wake-up after it is another job.
 */
const begin = `
with mine as (
  select d.event_id from event_delivery d
   where d.event_id = $1 and d.subscriber = $2 and d.failed_at is null for update
), attempt as (
  insert into sending_attempt (event_id, subscriber, organisation_id, until)
  select event_id, $2, $3, $5 from mine
  on conflict (event_id, subscriber) do update set until = excluded.until where sending_attempt.until <= $4
  returning event_id, sent
), waiting as (
  update event_delivery d set send_after = $5, put_off = d.put_off + 1 from attempt a where d.event_id = a.event_id and d.subscriber = $2
)
select a.event_id as begun, a.sent, e.* from attempt a left join domain_event e on e.id = a.event_id`;

/** The gate, as for every reaction: whoever deletes the delivery row owns what follows. */
const end = `
with gone as (
  delete from event_delivery where event_id = $1 and subscriber = $2 and failed_at is null returning event_id
), attempted as (
  delete from sending_attempt a using gone where a.event_id = gone.event_id and a.subscriber = $2
)
insert into handled_event (event_id, subscriber, organisation_id, handled_at)
select event_id, $2, $3, $4 from gone on conflict do nothing returning event_id`;

type Begun = EventRow & { begun: string; sent: string[] };

/** @throws PermanentFailure EVENT_GONE; as `toEvent` does */
export async function beginSending(tx: Transaction, { eventId, subscriber }: EventToHandle, until: Date) {
  const row = await tx.one<Begun>(begin, [eventId, subscriber, tx.organisationId, tx.now, until]);
  if (!row) return null;
  if (!row.id) throw new PermanentFailure('EVENT_GONE');
  return { event: toEvent(row), sent: new Set(row.sent) };
}

/** @returns whether this transaction ended it */
export async function endSending(tx: Transaction, { eventId, subscriber }: EventToHandle): Promise<boolean> {
  return (await tx.one(end, [eventId, subscriber, tx.organisationId, tx.now])) !== null;
}

/** One recipient has theirs. */
export function noteSent(tx: Transaction, { eventId, subscriber }: EventToHandle, key: string): void {
  tx.execute('update sending_attempt set sent = sent || $3::text where event_id = $1 and subscriber = $2', [
    eventId,
    subscriber,
    key,
  ]);
}

/** The attempt is over: the next may begin as soon as it is due. */
export function endAttempt(tx: Transaction, { eventId, subscriber }: EventToHandle): void {
  tx.execute('update sending_attempt set until = $3 where event_id = $1 and subscriber = $2', [
    eventId,
    subscriber,
    tx.now,
  ]);
}

/** Says nothing about the recipient, who is often a person's address. */
export const idempotencyKeyOf = ({ eventId, subscriber }: EventToHandle, to: string): string =>
  createHash('sha256').update(`${eventId} ${subscriber} ${to}`).digest('base64url');
