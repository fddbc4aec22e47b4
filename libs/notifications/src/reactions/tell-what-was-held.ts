import { Inject, Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { type Notify, ports } from '#ports';
import { Lanes } from '../lanes/lanes.js';
import { heldDeadline } from '../outgoing/tell-people.js';

interface Held {
  id: string;
  notificationId: string;
  recipientKind: string;
  channel: string;
}

/** What quiet hours held, or can wait: one digest for staff; a patient gets theirs itself. Held is never dropped. */
@Injectable()
@FiresAt(heldDeadline)
export class TellWhatWasHeld implements HandlesDeadline {
  constructor(
    @Inject(ports.notify) private readonly notify: Notify,
    private readonly lanes: Lanes,
  ) {}

  async fire({ subjectId, dueAt }: FiredDeadline, tx: Transaction): Promise<void> {
    const held = await tx.query<Held>(
      `select a.id, a.notification_id as "notificationId", n.recipient_kind as "recipientKind", a.channel
         from notification n join notification_attempt a on a.notification_id = n.id
        where n.recipient_id = $1 and n.ended_at is null and a.state = 'held' and a.due_at <= $2 for update of a`,
      [subjectId, tx.now],
    );
    if (!held.length) return;
    const ids = held.map(({ id }) => id);
    if (held.some(({ recipientKind }) => recipientKind !== 'staff')) {
      tx.execute(
        `update notification_attempt set state = 'waiting', reason = 'PLANNED', changed_at = $2 where id = any($1)`,
        [...[ids, tx.now]],
      );
      tx.afterCommit(() => this.lanes.wake(held.map(({ channel }) => channel)));
      return;
    }
    tx.execute(
      `update notification_attempt set state = 'skipped', reason = 'IN_DIGEST', due_at = null, changed_at = $2 where id = any($1)`,
      [ids, tx.now],
    );
    tx.execute('update notification set ended_at = $2 where id = any($1)', [
      held.map(({ notificationId }) => notificationId),
      tx.now,
    ]);
    const key = `digest:${subjectId}:${dueAt.toISOString()}`;
    await this.notify.tell(tx, [
      { kind: 'digest', data: { count: held.length }, recipientId: subjectId, rank: 2, key },
    ]);
  }
}
