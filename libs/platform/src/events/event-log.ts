import type { DomainEvent, EventType } from '#contracts';
import type { Transaction } from '../database/transaction.js';
import { toEvent } from './event-processor.js';

/**
 * Reads the log of one patient, newest first.
 * @param before an event's id: only older ones are returned
 */
export async function eventsOfSubject(
  tx: Transaction,
  subjectId: string,
  { types, before, limit }: { types: readonly EventType[]; before?: string; limit: number },
): Promise<DomainEvent[]> {
  const rows = await tx.query<Parameters<typeof toEvent>[0]>(
    `select * from domain_event
      where organisation_id = $1 and subject_id = $2 and type = any($3) and ($4::uuid is null or id < $4)
      order by id desc limit $5`,
    [tx.organisationId, subjectId, types, before ?? null, limit],
  );
  return rows.map(toEvent);
}
