import type { Transaction } from '#kernel';

/** Somebody answered: nothing more is sent about it, and what stands on screens is taken back. */
export function stopTelling(tx: Transaction, alertId: string, takesBack: readonly string[]): void {
  tx.execute(
    `update notification_attempt a set state = 'skipped', reason = 'ANSWERED', due_at = null, bundle_of = null, changed_at = $2
       from notification n
      where n.alert_id = $1 and a.notification_id = n.id and a.state in ('waiting', 'held') and a.withdraws is null`,
    [alertId, tx.now],
  );
  tx.execute('update notification set ended_at = $2 where alert_id = $1 and ended_at is null', [alertId, tx.now]);
  takeBack(tx, { alertId }, takesBack);
}

/** What arrived by channels that can take it back. Asked for twice, it is done once. */
export function takeBack(
  tx: Transaction,
  of: { alertId: string } | { attemptIds: readonly string[] },
  channels: readonly string[],
): void {
  const [which, value] = 'alertId' in of ? ['n.alert_id = $3', of.alertId] : ['a.id = any($3)', of.attemptIds];
  tx.execute(
    `insert into notification_attempt (id, organisation_id, notification_id, nth, contact_point_id, channel, rank, alone,
                                       withdraws, state, reason, due_at, first_due_at, changed_at)
     select uuidv7(), a.organisation_id, a.notification_id, a.nth + 100, a.contact_point_id, a.channel, 3, true,
            coalesce(a.bundle_of, a.id), 'waiting', 'PLANNED', $1, $1, $1
       from notification_attempt a join notification n on n.id = a.notification_id
      where ${which} and a.channel = any($2) and a.state in ('accepted', 'delivered', 'read') and a.withdraws is null
        and n.kind = 'alert' and (a.bundle_of is null or not exists (
          select from notification_attempt o join notification other on other.id = o.notification_id
           where (o.id = a.bundle_of or o.bundle_of = a.bundle_of) and other.ended_at is null))
        and not exists (select from notification_attempt w where w.notification_id = a.notification_id
                           and w.withdraws = coalesce(a.bundle_of, a.id))`,
    [tx.now, channels, value],
  );
}
