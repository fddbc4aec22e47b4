import { type EventType, eventContracts, isEventType, upcastData } from '#contracts';
import type { Transaction } from '../database/transaction.js';

/** An event as far as the past is made of it: who did it and as part of what is left out, because it is read by the million. */
export interface PastEvent {
  id: string;
  type: EventType;
  /** In milliseconds. */
  at: number;
  data: unknown;
}

interface Row {
  id: string;
  subjectId: string;
  type: string;
  version: number;
  at: number;
  data: unknown;
}

export interface AskedPast {
  subjectIds: readonly string[];
  types: readonly EventType[];
  /** From when on; those of `always` are read from the beginning. */
  from: Date;
  to: Date;
  always: readonly EventType[];
}

/**
 * The log of many patients at once, by patient, each in the order of time. An event that was written as its newest version says is
 * not checked again; an older one is read in today's words; one that this release cannot read is counted and left out.
 */
export async function pastOfSubjects(
  tx: Transaction,
  { subjectIds, types, from, to, always }: AskedPast,
): Promise<{ bySubject: Map<string, PastEvent[]>; unreadable: number }> {
  const rows = await tx.query<Row>(
    `select id, subject_id as "subjectId", type, version, (extract(epoch from occurred_at) * 1000)::float8 as at, data
       from domain_event
      where organisation_id = $1 and subject_id = any($2) and type = any($3)
        and (id >= uuid7_floor($4) or type = any($6)) and id < uuid7_floor($5)`,
    [tx.organisationId, subjectIds, types, from, new Date(+to + 1), always],
  );
  const bySubject = new Map<string, PastEvent[]>(subjectIds.map((id) => [id, []]));
  let unreadable = 0;
  for (const row of rows) {
    const read = readable(row);
    if (read) bySubject.get(row.subjectId)!.push(read);
    else unreadable++;
  }
  // Events of one transaction have the same moment; their ids say which came first.
  for (const events of bySubject.values()) events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { bySubject, unreadable };
}

function readable({ id, type, version, at, data }: Row): PastEvent | null {
  if (!isEventType(type)) return null;
  const contract = eventContracts[type];
  if (version > contract.version) return null;
  if (version === contract.version) return { id, type, at, data };
  const today = upcastData(contract, version, data);
  return today ? { id, type, at, data: today } : null;
}
