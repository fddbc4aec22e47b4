import { createHash } from 'node:crypto';
import { actorName, DomainError, type Transaction } from '#kernel';

interface Request {
  key: string;
  request: string;
}

const fingerprint = (request: string): string => createHash('sha256').update(request).digest('base64url');

/**
 * Claims the key for this transaction. Somebody else's open claim is waited for, so two at once give one effect.
 * @returns false when the key was used before: then nothing of this transaction may remain
 */
export async function claimIdempotencyKey(tx: Transaction, { key, request }: Request): Promise<boolean> {
  const claimed = await tx.one(
    `insert into idempotency_key (organisation_id, holder, key, request, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning key`,
    [tx.organisationId, actorName(tx.actor), key, fingerprint(request), tx.now],
  );
  return claimed !== null;
}

/**
 * The answer that was kept when the key was used before.
 * @throws DomainError IDEMPOTENCY.KEY_REUSED when it was used for another request
 */
export async function answeredBefore<T>(tx: Transaction, { key, request }: Request): Promise<T> {
  const holder = actorName(tx.actor);
  const kept = await tx.one<{ request: string; answer: { sealed: string } | { value?: T } }>(
    'select request, answer from idempotency_key where organisation_id = $1 and holder = $2 and key = $3',
    [tx.organisationId, holder, key],
  );
  if (kept?.request !== fingerprint(request)) throw new DomainError('IDEMPOTENCY.KEY_REUSED');
  // Of a release before answers were encrypted.
  if (!('sealed' in kept.answer)) return kept.answer.value as T;
  const answer = tx.decryptWhole('idempotency_key.answer', `${holder} ${key}`, kept.answer.sealed);
  // It was done once and must not be done twice, so there is nothing to answer with.
  if (answer === null) throw new Error('The answer that was kept for an idempotency key cannot be decrypted.');
  return (JSON.parse(answer) as { value?: T }).value as T;
}

/** Encrypted: an answer can hold what a patient wrote. */
export function keepAnswer(tx: Transaction, { key }: Request, value: unknown): void {
  const holder = actorName(tx.actor);
  const sealed = tx.encrypt('idempotency_key.answer', `${holder} ${key}`, JSON.stringify({ value }));
  tx.execute('update idempotency_key set answer = $4 where organisation_id = $1 and holder = $2 and key = $3', [
    tx.organisationId,
    holder,
    key,
    JSON.stringify({ sealed }),
  ]);
}
