import type { KeyRing, Transaction } from '#kernel';
import { macOfHead, same } from './audit-entry.js';
import { type AuditFinding, finding } from './audit-finding.js';
import { type HeadRow, highestSeal, readGaps, readHead, readStrays, readUnsealed } from './audit-rows.js';
import { beginWalk, isGenuine, missing, type Walk, walkOn } from './verify-seals.js';

/** How long an entry may wait for its seal, in milliseconds. */
export const sealedWithin = 10_000;

/** What one part of a verification found. Go on with `next` until it is null. */
export interface VerifiedPart {
  entries: number;
  findings: AuditFinding[];
  /** Number of the last seal looked at; null when all is done. */
  next: number | null;
  /** Where the chain ends, to be kept outside the database: a chain cut back together with its head shows there. */
  end: { number: number; hash: string } | null;
}

/**
 * Looks at a part of the chain of the unit of work’s organisation, behind a seal (0: from the beginning). Entries may
 * be added meanwhile: what is looked at ends where the head stood.
 */
export async function verifyAuditPart(tx: Transaction, keys: KeyRing, after: number): Promise<VerifiedPart> {
  // The last part looks at all rows once; the pool's usual limit is meant for requests.
  tx.execute(`set local statement_timeout = '15min'`);
  const highest = await highestSeal(tx);
  const head = await readHead(tx);
  const upTo = Math.max(head?.number ?? 0, highest);
  const walk = await beginWalk(tx, after);
  const more = await walkOn(tx, keys, walk, upTo);
  const end = head && { number: head.number, hash: head.hash.toString('hex') };
  if (more) return { entries: walk.entries, findings: walk.findings, next: walk.at, end };
  lookAtEnd(tx, keys, walk, head, highest);
  const waiting = await lookAtUnsealed(tx, keys, walk, head);
  return { entries: walk.entries + waiting, findings: walk.findings, next: null, end };
}

function lookAtEnd(
  { organisationId }: Transaction,
  keys: KeyRing,
  walk: Walk,
  head: HeadRow | null,
  highest: number,
): void {
  if (!head) {
    if (highest) walk.findings.push(finding('head-removed', 'Nothing says where this chain ends.'));
    return;
  }
  const key = keys.find(head.keyId);
  if (!key) walk.findings.push(finding('key-unknown', 'AUDIT_KEYS lacks the key of the head.'));
  else if (!same(macOfHead(key, { organisationId, ...head }), head.mac)) {
    walk.findings.push(finding('head-edited', 'What says where this chain ends was changed.'));
  }
  // The head is read after the highest seal, so it can be further, never behind.
  if (highest > head.number) walk.findings.push(finding('head-edited', 'The chain goes on behind its head.'));
  if (walk.at < head.number) {
    const from = walk.at + 1;
    missing(walk, head.number + 1);
    walk.findings.push(
      finding('end-removed', `The chain ends at ${from - 1} instead of ${head.number}.`, { seal: from }),
    );
  } else if (walk.at === head.number && walk.previous[0] && !same(walk.previous[0], head.hash)) {
    walk.findings.push(finding('head-edited', 'The last seal is not the one that the head names.', { seal: walk.at }));
  }
}

async function lookAtUnsealed(tx: Transaction, keys: KeyRing, walk: Walk, head: HeadRow | null): Promise<number> {
  const tooLate = new Date(+tx.now - sealedWithin);
  const unsealed = await readUnsealed(tx, head);
  for (const row of unsealed) {
    const at = { entryId: row.id };
    if (!isGenuine(keys, row)) {
      walk.findings.push(finding('entry-inserted', 'This entry was changed before it was sealed, or put there.', at));
    } else if (row.at < tooLate) {
      walk.findings.push(finding('entry-not-sealed', 'This entry has waited too long: is a worker running?', at));
    }
  }
  for (const row of await readStrays(tx, head)) {
    walk.findings.push(finding('entry-inserted', 'No seal knows this entry.', { entryId: row.id }));
  }
  for (const { writer, sequence } of await readGaps(tx, tooLate)) {
    const says = `Number ${sequence} of the process ${writer} is nowhere: removed, or the process died while writing it.`;
    walk.findings.push(finding('entry-never-arrived', says));
  }
  return unsealed.length;
}
