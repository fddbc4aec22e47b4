import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '#kernel';
import { failed, succeeded } from '../webhook.aggregate.js';
import { WebhookRepository } from '../webhook.repository.js';
import { type Outcome, settle } from './delivery.aggregate.js';
import { DeliveryRepository } from './delivery.repository.js';
import type { ClaimedDelivery } from './prepare-delivery.js';

/** Writes down how an attempt ended, and what follows for the webhook. */
@Injectable()
export class SettleDelivery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  settle({ id, organisationId }: ClaimedDelivery, outcome: Outcome): Promise<void> {
    return this.work.run({ actor: { kind: 'system', organisationId } }, async (tx) => {
      const webhookId = (await this.deliveries.find(tx, id))?.webhookId;
      // The webhook first, as everywhere: two that lock both never wait for each other.
      const webhook = webhookId ? await this.webhooks.lock(tx, webhookId) : null;
      const delivery = await this.deliveries.lock(tx, id);
      // Turned off meanwhile, or taken over by another process: that it was taken is true all the same.
      if (!delivery || (delivery.state !== 'sending' && outcome.reason !== 'TAKEN')) return;
      this.deliveries.save(tx, settle(delivery, outcome, tx.now));
      if (!webhook) return;
      if (outcome.reason === 'TAKEN') {
        if (webhook.failingSince) this.webhooks.save(tx, succeeded(webhook));
        return;
      }
      this.fail(tx, failed(webhook, { gone: outcome.reason === 'GONE', now: tx.now }));
    });
  }

  private fail(tx: Transaction, { webhook, events }: ReturnType<typeof failed>): void {
    this.webhooks.save(tx, webhook);
    if (!events.length) return;
    tx.append(...events);
    this.deliveries.skipAll(tx, webhook.id);
  }
}
