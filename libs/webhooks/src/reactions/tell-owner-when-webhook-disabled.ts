import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type Notify, ports } from '#ports';

/** It can wait until its owner is at work. */
const rank = 1;

@Injectable()
@SubscribesTo({ name: 'webhooks.tell-owner', on: ['webhook.disabled'], delivery: 'queue' })
export class TellOwnerWhenWebhookDisabled implements HandlesEvents<'webhook.disabled'> {
  constructor(@Inject(ports.notify) private readonly notify: Notify) {}

  handle({ id, data }: DomainEvent<'webhook.disabled'>, tx: Transaction): Promise<void> {
    const { subjectId: webhookId, ownerId: recipientId } = data;
    return this.notify.tell(tx, [{ kind: 'webhook-disabled', data: { webhookId }, recipientId, rank, key: id }]);
  }
}
