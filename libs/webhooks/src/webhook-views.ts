import { Inject, Injectable } from '@nestjs/common';
import type { WebhookDelivery, WebhookView } from '#contracts';
import { staffIdOf, type Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import type { Delivery } from './delivery/delivery.aggregate.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import type { Webhook } from './webhook.aggregate.js';

/** Webhooks as pages show them: never with a secret, and whole to their owner alone. */
@Injectable()
export class WebhookViews {
  constructor(
    private readonly deliveries: DeliveryRepository,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async one(tx: Transaction, webhook: Webhook): Promise<WebhookView> {
    return (await this.of(tx, [webhook]))[0]!;
  }

  /** Two queries, however many. */
  async of(tx: Transaction, webhooks: readonly Webhook[]): Promise<WebhookView[]> {
    const asker = staffIdOf(tx.actor);
    const [people, days] = await Promise.all([
      this.staff.people(tx, [...new Set(webhooks.map(({ ownerId }) => ownerId))]),
      this.deliveries.days(
        tx,
        webhooks.map(({ id }) => id),
      ),
    ]);
    return webhooks.map((webhook): WebhookView => {
      const { id, version, ownerId, description, events, payload, offBecause } = webhook;
      const mine = ownerId === asker;
      const oldHolds = webhook.oldSecretUntil && webhook.oldSecretUntil > tx.now;
      return {
        ...{ id, version, mine, events, payload, offBecause, on: offBecause === null },
        owner: people.get(ownerId) ?? { id: ownerId, name: '' },
        url: mine ? webhook.url : upToHost(webhook.url),
        description: mine ? description : null,
        createdAt: webhook.createdAt.toISOString(),
        oldSecretUntil: oldHolds ? webhook.oldSecretUntil!.toISOString() : null,
        failingSince: webhook.failingSince?.toISOString() ?? null,
        days: days.get(id) ?? [],
      };
    });
  }
}

const upToHost = (url: string): string => `${URL.parse(url)?.origin ?? ''}/…`;

export const deliveryView = (delivery: Delivery): WebhookDelivery => {
  const { id, type, state, reason, status, tries, createdAt, changedAt, dueAt } = delivery;
  return {
    ...{ id, type, state, reason, status, tries },
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    nextTryAt: state === 'waiting' ? (dueAt?.toISOString() ?? null) : null,
  };
};
