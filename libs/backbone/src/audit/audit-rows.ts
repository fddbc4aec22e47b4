import type { Transaction } from '#kernel';
import type { AuditEntry } from './audit-entry.js';

export type EntryRow = AuditEntry & { mac: Buffer };

export interface SealRow {
  number: number;
  entryIds: string[];
  hash: Buffer;
  keyId: string;
}

export interface HeadRow {
  number: number;
  hash: Buffer;
  entries: number;
  sealedBelow: string;
  keyId: string;
  mac: Buffer;
}

export const entryColumns = `
  id, organisation_id as "organisationId", at, actor, session_id as "sessionId", action, kind, patient_id as "patientId",
  listed, resource_id as "resourceId", grounds, grounds_id as "groundsId", address, outcome,
  correlation_id as "correlationId", writer, sequence, voids, key_id as "keyId", mac`;

export const readHead = async (tx: Transaction): Promise<HeadRow | null> => {
  const head = await tx.one<Omit<HeadRow, 'entries'> & { entries: string }>(
    `select number, hash, entries, sealed_below::text as "sealedBelow", key_id as "keyId", mac from audit_head
      where organisation_id = $1`,
    [tx.organisationId],
  );
  return head && { ...head, entries: Number(head.entries) };
};

export const readSeals = (tx: Transaction, after: number, upTo: number, limit: number): Promise<SealRow[]> =>
  tx.query(
    `select number, entry_ids as "entryIds", hash, key_id as "keyId" from audit_seal
      where organisation_id = $1 and number > $2 and number <= $3 order by number, id limit $4`,
    [tx.organisationId, after, upTo, limit],
  );

export const readEntries = (tx: Transaction, ids: readonly string[]): Promise<EntryRow[]> =>
  tx.query(`select ${entryColumns} from audit_entry where organisation_id = $1 and id = any($2)`, [
    tx.organisationId,
    ids,
  ]);

/** Entries below the sealed position that no seal up to a number holds. */
export const readStrays = (tx: Transaction, head: HeadRow | null): Promise<EntryRow[]> =>
  tx.query(
    `select ${entryColumns} from audit_entry where organisation_id = $1 and id in (
       select id from audit_entry where organisation_id = $1 and tx < $2::text::xid8
       except select unnest(entry_ids) from audit_seal where organisation_id = $1 and number <= $3)
      order by id limit 1000`,
    [tx.organisationId, head?.sealedBelow ?? '0', head?.number ?? 0],
  );

/** Entries that the sealer has not come to yet. */
export const readUnsealed = (tx: Transaction, head: HeadRow | null): Promise<EntryRow[]> =>
  tx.query(
    `select ${entryColumns} from audit_entry where organisation_id = $1 and tx >= $2::text::xid8 order by tx limit 5000`,
    [tx.organisationId, head?.sealedBelow ?? '0'],
  );

export async function highestSeal(tx: Transaction): Promise<number> {
  const row = await tx.one<{ number: number }>(
    'select number from audit_seal where organisation_id = $1 order by number desc limit 1',
    [tx.organisationId],
  );
  return row?.number ?? 0;
}

/** Places that a process gave out before a moment, that stand nowhere, and that it never declared empty. */
export const readGaps = (tx: Transaction, before: Date): Promise<{ writer: string; sequence: number }[]> =>
  tx.query(
    `with placed as (
       select writer, max(sequence) as highest, max(sequence) filter (where at < $2) as last,
              count(*) + sum(cardinality(voids)) as known
         from audit_entry where organisation_id = $1 group by writer
     ), suspect as (select writer, last from placed where last > 0 and known < highest),
     missing as (
       select writer, generate_series(1, last) as sequence from suspect
       except select writer, sequence from audit_entry where organisation_id = $1
       except select writer, unnest(voids) from audit_entry where organisation_id = $1
     )
     select writer, sequence from missing order by writer, sequence limit 1000`,
    [tx.organisationId, before],
  );
