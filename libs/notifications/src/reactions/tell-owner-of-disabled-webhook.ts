import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type Notify, ports } from '#ports';

/** Another system hears nothing any more: whoever registered it is told by another way. */
@Injectable()
@SubscribesTo({
  name: 'notifications.tell-owner-of-disabled-webhook',
  on: ['webhook.disabled'],
  delivery: 'queue',
})
export class TellOwnerOfDisabledWebhook implements HandlesEvents<'webhook.disabled'> {
  constructor(@Inject(ports.notify) private readonly notify: Notify) {}

  async handle({ id, data }: DomainEvent<'webhook.disabled'>, tx: Transaction): Promise<void> {
    const about = { kind: 'webhook-disabled', data: { webhookId: data.subjectId } } as const;
    await this.notify.tell(tx, [{ ...about, recipientId: data.ownerId, rank: 2, key: id }]);
  }
}
