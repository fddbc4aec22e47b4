import type { KeyRing, Transaction } from '#kernel';
import { hashOfSeal, macOf, noSeal, same } from './audit-entry.js';
import { type AuditFinding, finding } from './audit-finding.js';
import { type EntryRow, readEntries, readSeals, type SealRow } from './audit-rows.js';

/** Entries that are looked at in one go. */
const portion = 10_000;

/** Where a walk along the chain stands. */
export interface Walk {
  /** Number of the last seal that was looked at. */
  at: number;
  /** What its hash may be; none after a hole. */
  previous: Buffer[];
  entries: number;
  findings: AuditFinding[];
}

export async function beginWalk(tx: Transaction, after: number): Promise<Walk> {
  const [before] = after > 0 ? await readSeals(tx, after - 1, after, 1) : [];
  return { at: after, previous: after === 0 ? [noSeal] : before ? [before.hash] : [], entries: 0, findings: [] };
}

/** Walks on for about ten thousand entries. @returns whether there may be more before `upTo` */
export async function walkOn(tx: Transaction, keys: KeyRing, walk: Walk, upTo: number): Promise<boolean> {
  const seals = await readSeals(tx, walk.at, upTo, 500);
  const batches = inBatches(seals);
  // While one batch is hashed here, the database reads the next one.
  let coming = entriesOf(tx, batches[0]);
  for (const [index, batch] of batches.entries()) {
    const rows = await coming;
    coming = entriesOf(tx, batches[index + 1]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const seal of batch) look(tx.organisationId, keys, walk, seal, byId);
  }
  return seals.length > 0 && walk.at < upTo;
}

/** Seals of about two thousand entries each, up to a portion. */
function inBatches(seals: readonly SealRow[]): SealRow[][] {
  const batches: SealRow[][] = [];
  let size = 0;
  let all = 0;
  for (const seal of seals) {
    if (all >= portion) break;
    if (!batches.length || size >= 2_000) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(seal);
    size += seal.entryIds.length;
    all += seal.entryIds.length;
  }
  return batches;
}

function entriesOf(tx: Transaction, batch: readonly SealRow[] = []): Promise<EntryRow[]> {
  const ids = batch.flatMap(({ entryIds }) => entryIds);
  const rows = ids.length ? readEntries(tx, ids) : Promise.resolve([]);
  rows.catch(() => {});
  return rows;
}

function look(organisationId: string, keys: KeyRing, walk: Walk, seal: SealRow, rows: Map<string, EntryRow>): void {
  if (seal.number === walk.at) {
    walk.findings.push(finding('seal-inserted', 'Two seals have this number.', { seal: seal.number }));
    return;
  }
  missing(walk, seal.number);
  const findings = seal.entryIds.flatMap((id) => lookAtEntry(keys, id, rows.get(id), seal.number));
  walk.findings.push(...findings);
  walk.entries += seal.entryIds.length;
  walk.at = seal.number;
  const key = keys.find(seal.keyId);
  if (!key) {
    walk.findings.push(finding('key-unknown', 'AUDIT_KEYS lacks the key of this seal.', { seal: seal.number }));
    walk.previous = [seal.hash];
    return;
  }
  // Without all its rows a seal cannot be recomputed; which rows those are is said already.
  if (findings.length || !walk.previous.length) {
    walk.previous = [seal.hash];
    return;
  }
  const entries = seal.entryIds.map((id) => rows.get(id)!);
  const possible = walk.previous.map((previous) =>
    hashOfSeal(key, { organisationId, number: seal.number, previous, entries }),
  );
  walk.previous = [seal.hash];
  if (possible.some((hash) => same(hash, seal.hash))) return;
  walk.findings.push(
    finding('seal-edited', 'The order, the entries or the hash of this seal were changed.', { seal: seal.number }),
  );
  // So that one changed seal does not make the next one look changed.
  walk.previous.push(...possible);
}

/** Seals that should stand between the last one and this one. */
export function missing(walk: Walk, next: number): void {
  for (let number = walk.at + 1; number < next && number < walk.at + 100; number++) {
    walk.findings.push(finding('seal-removed', 'This seal is gone.', { seal: number }));
  }
  if (next > walk.at + 1) walk.previous = [];
}

function lookAtEntry(keys: KeyRing, id: string, row: EntryRow | undefined, seal: number | null): AuditFinding[] {
  const at = { entryId: id, seal };
  if (!row) return [finding('entry-removed', 'This entry was sealed and is gone.', at)];
  return isGenuine(keys, row) ? [] : [finding('entry-edited', 'This entry is not as it was written.', at)];
}

/** Whether a row is as a process with the key wrote it. */
export function isGenuine(keys: KeyRing, row: EntryRow): boolean {
  const key = keys.find(row.keyId);
  return key !== null && same(macOf(key, row), row.mac);
}
