import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { Channels } from '../channels/channels.js';
import { Lanes } from '../lanes/lanes.js';
import { stopTelling } from '../outgoing/stop-telling.js';

type Answered = 'alert.acknowledged' | 'alert.resolved';

/** Taken on anywhere, it stops everywhere. */
@Injectable()
@SubscribesTo({
  name: 'notifications.stop-when-alert-answered',
  on: ['alert.acknowledged', 'alert.resolved'],
  delivery: 'queue',
})
export class StopWhenAlertAnswered implements HandlesEvents<Answered> {
  constructor(
    private readonly channels: Channels,
    private readonly lanes: Lanes,
  ) {}

  async handle({ data }: DomainEvent<Answered>, tx: Transaction): Promise<void> {
    const takingBack = this.channels.all().flatMap(({ key, takesBack }) => (takesBack ? [key] : []));
    stopTelling(tx, data.alertId, takingBack);
    tx.execute(
      `update notification_attempt a set state = 'read', reason = 'OPENED', changed_at = $3
         from notification n
        where n.alert_id = $1 and n.recipient_id = $2 and a.notification_id = n.id and a.withdraws is null
          and a.state in ('accepted', 'delivered')`,
      [data.alertId, data.staffId, tx.now],
    );
    tx.afterCommit(() => this.lanes.wake(takingBack));
  }
}
