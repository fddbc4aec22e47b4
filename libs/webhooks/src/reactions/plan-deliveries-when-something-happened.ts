import { Injectable } from '@nestjs/common';
import { type DomainEvent, type WebhookEventType, webhookEventTypes } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import { WebhookLane } from '../delivery/webhook-lane.js';
import { WebhookRepository } from '../webhook.repository.js';

/**
 * Only who wants to know is looked up here: who may is decided when it is sent. With what happened itself, since nearly everything can
 * be told of: a job for each event would be paid by every clinic that has no webhook.
 */
@Injectable()
@SubscribesTo({ name: 'webhooks.plan-deliveries', on: webhookEventTypes, delivery: 'within' })
export class PlanDeliveriesWhenSomethingHappened implements HandlesEvents<WebhookEventType> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly lane: WebhookLane,
  ) {}

  async handle({ id: eventId, type, data }: DomainEvent<WebhookEventType>, tx: Transaction): Promise<void> {
    const webhookIds = await this.webhooks.toTell(tx, type);
    if (!webhookIds.length) return;
    const patientId = 'patientId' in data ? data.patientId : null;
    for (const webhookId of webhookIds) this.deliveries.plan(tx, { webhookId, eventId, type, patientId });
    tx.afterCommit(() => this.lane.wake());
  }
}
