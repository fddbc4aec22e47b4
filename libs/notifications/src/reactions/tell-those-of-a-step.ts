import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type Notify, ports } from '#ports';

/** Whoever the chain tells is told wherever they are. */
@Injectable()
@SubscribesTo({ name: 'notifications.tell-those-of-a-step', on: ['alert.step-taken'], delivery: 'queue' })
export class TellThoseOfAStep implements HandlesEvents<'alert.step-taken'> {
  constructor(@Inject(ports.notify) private readonly notify: Notify) {}

  async handle({ id, data }: DomainEvent<'alert.step-taken'>, tx: Transaction): Promise<void> {
    const { alertId, patientId, severity, staffIds } = data;
    await this.notify.tell(
      tx,
      staffIds.map((recipientId) => ({
        ...{ kind: 'alert', data: { alertId, severity }, recipientId, rank: Number(severity[1]) },
        ...{ key: `${id}:${recipientId}`, patientId, alertId },
      })),
    );
  }
}
