import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type Notify, ports } from '#ports';

type Told = 'handoff-item.chased' | 'handoff-item.overdue';

/** Whoever owns it, when somebody reminds them and when it is late. */
@Injectable()
@SubscribesTo({
  name: 'notifications.tell-owner-of-handoff-item',
  on: ['handoff-item.chased', 'handoff-item.overdue'],
  delivery: 'queue',
})
export class TellOwnerOfHandoffItem implements HandlesEvents<Told> {
  constructor(@Inject(ports.notify) private readonly notify: Notify) {}

  async handle({ id, data }: DomainEvent<Told>, tx: Transaction): Promise<void> {
    const { transitionId, itemId, ownerId, patientId } = data;
    const about = { kind: 'handoff-item', data: { transitionId, itemId } } as const;
    await this.notify.tell(tx, [{ ...about, recipientId: ownerId, rank: 2, key: id, patientId }]);
  }
}
