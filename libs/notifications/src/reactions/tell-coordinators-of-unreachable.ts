import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type Notify, ports, type Recipients } from '#ports';

/** Before it is needed: at night nobody would find out. */
@Injectable()
@SubscribesTo({
  name: 'notifications.tell-coordinators-of-unreachable',
  on: ['staff.became-unreachable'],
  delivery: 'queue',
})
export class TellCoordinatorsOfUnreachable implements HandlesEvents<'staff.became-unreachable'> {
  constructor(
    @Inject(ports.notify) private readonly notify: Notify,
    @Inject(ports.recipients) private readonly recipients: Recipients,
  ) {}

  async handle({ id, data }: DomainEvent<'staff.became-unreachable'>, tx: Transaction): Promise<void> {
    const coordinators = await this.recipients.coordinatorsOf(tx, data.subjectId);
    await this.notify.tell(
      tx,
      coordinators.map((recipientId) => ({
        ...{ kind: 'colleague-unreachable', data: { staffId: data.subjectId }, recipientId, rank: 2 },
        key: `${id}:${recipientId}`,
      })),
    );
  }
}
