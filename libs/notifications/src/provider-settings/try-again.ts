import type { Transaction } from '#kernel';

/** What waits because its provider failed is due now. One goes first, to try; the others follow it. */
export function tryAgainAtOnce(tx: Transaction, channel: string): void {
  tx.execute(
    `update channel_circuit set open_until = $3
      where organisation_id = $1 and channel = $2 and open_until > $3`,
    [tx.organisationId, channel, tx.now],
  );
  tx.execute(
    `update notification_attempt set due_at = $3
      where organisation_id = $1 and channel = $2 and state = 'waiting' and reason = 'TRIED_AND_WAITS' and due_at > $3`,
    [tx.organisationId, channel, tx.now],
  );
}
