import type { DomainEvent, EventType } from '#contracts';
import type { Transaction } from '../database/transaction.js';
import { PermanentFailure, WorkOfNewerRelease } from '../domain-error.js';
import { type EventRow, toEvent } from './stored-event.js';

/**
 * An event that this release cannot read: mostly of a newer release, which ran before or runs beside this one. Whoever
 * shows events leaves out what it says, and shows that it is there.
 */
export interface UnreadableEvent {
  id: string;
  type: string;
  occurredAt: Date;
  actor: string;
  unreadable: true;
}

export type ReadEvent = DomainEvent | UnreadableEvent;

export const isReadable = (event: ReadEvent): event is DomainEvent => !('unreadable' in event);

/**
 * Reads the log of one patient, newest first, each event in the words of its newest version.
 * @param types null: of every type, also such as this release does not know
 * @param before an event's id: only older ones are returned
 * @param firstOf the name of a number in events' data: of those that have it, only the ones where it is 1
 */
export async function eventsOfSubject(
  tx: Transaction,
  subjectId: string,
  {
    types,
    before,
    limit,
    firstOf,
  }: { types: readonly EventType[] | null; before?: string; limit: number; firstOf?: string },
): Promise<ReadEvent[]> {
  const rows = await tx.query<EventRow>(
    `select * from domain_event
      where organisation_id = $1 and subject_id = $2 and ($3::text[] is null or type = any($3))
        and ($4::uuid is null or id < $4) and ($6::text is null or coalesce(data->>$6, '1') = '1')
      order by id desc limit $5`,
    [tx.organisationId, subjectId, types, before ?? null, limit, firstOf ?? null],
  );
  return rows.map(asFarAsReadable);
}

/** Events by their ids, in no order; those of another organisation do not exist. */
export async function eventsByIds(tx: Transaction, ids: readonly string[]): Promise<ReadEvent[]> {
  if (!ids.length) return [];
  const rows = await tx.query<EventRow>('select * from domain_event where id = any($1)', [ids]);
  return rows.map(asFarAsReadable);
}

function asFarAsReadable(row: EventRow): ReadEvent {
  try {
    return toEvent(row);
  } catch (error) {
    if (!(error instanceof WorkOfNewerRelease || error instanceof PermanentFailure)) throw error;
    return { id: row.id, type: row.type, occurredAt: row.occurred_at, actor: row.actor, unreadable: true };
  }
}
