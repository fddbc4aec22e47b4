import type { DomainEvent, EventType } from '#contracts';
import type { Transaction } from '../database/transaction.js';
import { type EventRow, toEvent } from './stored-event.js';

/**
 * Reads the log of one patient, newest first.
 * @param before an event's id: only older ones are returned
 * @param firstOf the name of a number in events' data: of those that have it, only the ones where it is 1
 */
export async function eventsOfSubject(
  tx: Transaction,
  subjectId: string,
  { types, before, limit, firstOf }: { types: readonly EventType[]; before?: string; limit: number; firstOf?: string },
): Promise<DomainEvent[]> {
  const rows = await tx.query<EventRow>(
    `select * from domain_event
      where organisation_id = $1 and subject_id = $2 and type = any($3) and ($4::uuid is null or id < $4)
        and ($6::text is null or coalesce(data->>$6, '1') = '1')
      order by id desc limit $5`,
    [tx.organisationId, subjectId, types, before ?? null, limit, firstOf ?? null],
  );
  return rows.map(toEvent);
}

/** Events by their ids, in no order; those of another organisation do not exist. */
export async function eventsByIds(tx: Transaction, ids: readonly string[]): Promise<DomainEvent[]> {
  if (!ids.length) return [];
  const rows = await tx.query<EventRow>('select * from domain_event where id = any($1)', [ids]);
  return rows.map(toEvent);
}
