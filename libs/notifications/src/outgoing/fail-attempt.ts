import type { AttemptReason } from '#contracts';
import type { Transaction } from '#kernel';

/** It will not arrive by this way: the next one that waits is tried at once. Whatever went together with it fails with it. */
export function failAttempt(tx: Transaction, attemptId: string, reason: AttemptReason): void {
  tx.execute(
    `with failed as (
       update notification_attempt set state = 'failed', reason = $3, due_at = null, bundle_of = null, changed_at = $2
        where (id = $1 or bundle_of = $1) and state in ('sending', 'accepted', 'delivered') returning notification_id)
     ${nextNow}`,
    [attemptId, tx.now, reason],
  );
}

/** It is not sent by this way, and nothing failed. */
export function skipAttempt(tx: Transaction, attemptId: string, reason: AttemptReason): void {
  tx.execute(
    `with failed as (
       update notification_attempt set state = 'skipped', reason = $3, due_at = null, bundle_of = null, changed_at = $2
        where (id = $1 or bundle_of = $1) and state = 'sending' returning notification_id)
     ${nextNow}`,
    [attemptId, tx.now, reason],
  );
}

/** The provider did not take it: it is tried again, and the next way is not kept waiting for that. */
export function tryAgainLater(tx: Transaction, attemptId: string, dueAt: Date): void {
  tx.execute(
    `with failed as (
       update notification_attempt
          set state = 'waiting', reason = 'TRIED_AND_WAITS', due_at = $3, bundle_of = null, changed_at = $2
        where (id = $1 or bundle_of = $1) and state = 'sending' returning notification_id)
     ${nextNow}`,
    [attemptId, tx.now, dueAt],
  );
}

/** Of each message, the next way that was never tried. */
const nextNow = `
  update notification_attempt a set due_at = $2
    from (select distinct on (w.notification_id) w.id from notification_attempt w join failed f on f.notification_id = w.notification_id
           where w.state = 'waiting' and w.reason = 'NEXT_WAY' order by w.notification_id, w.nth) next
   where a.id = next.id and a.due_at > $2`;
