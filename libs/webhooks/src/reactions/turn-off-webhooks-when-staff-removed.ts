import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import { turnOff } from '../webhook.aggregate.js';
import { WebhookRepository } from '../webhook.repository.js';

/** A webhook hears what its owner may see: of somebody who left, that is nothing. */
@Injectable()
@SubscribesTo({ name: 'webhooks.turn-off-of-removed', on: ['staff.removed'], delivery: 'queue' })
export class TurnOffWebhooksWhenStaffRemoved implements HandlesEvents<'staff.removed'> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  async handle({ data: { subjectId } }: DomainEvent<'staff.removed'>, tx: Transaction): Promise<void> {
    for (const { id } of await this.webhooks.all(tx, subjectId)) {
      const webhook = await this.webhooks.lock(tx, id);
      if (!webhook) continue;
      this.webhooks.save(tx, turnOff(webhook, 'owner-left'));
      this.deliveries.skipAll(tx, id);
    }
  }
}
