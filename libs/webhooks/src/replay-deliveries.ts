import { type RouteAnswer, routes, type WebhookDelivery } from '#contracts';
import { DomainError, type Transaction, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { replay } from './delivery/delivery.aggregate.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { WebhookLane } from './delivery/webhook-lane.js';
import { OwnWebhooks } from './own-webhooks.js';
import { deliveryView } from './webhook-views.js';

@UseCase(routes.replayWebhookDelivery)
export class ReplayWebhookDelivery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly deliveries: DeliveryRepository,
    private readonly lane: WebhookLane,
  ) {}

  execute({ scope, params }: RequestOf<typeof routes.replayWebhookDelivery>): Promise<WebhookDelivery> {
    return this.work.run(scope, async (tx) => {
      await lockWhereOn(tx, this.own, params.webhookId);
      const found = await this.deliveries.lock(tx, params.deliveryId);
      if (found?.webhookId !== params.webhookId) throw new DomainError('WEBHOOK_DELIVERY.NOT_FOUND');
      const replayed = replay(found, tx.now);
      this.deliveries.save(tx, replayed);
      tx.afterCommit(() => this.lane.wake());
      return deliveryView(replayed);
    });
  }
}

type Replayed = RouteAnswer<typeof routes.replayFailedWebhookDeliveries>;

@UseCase(routes.replayFailedWebhookDeliveries)
export class ReplayFailedWebhookDeliveries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly deliveries: DeliveryRepository,
    private readonly lane: WebhookLane,
  ) {}

  execute({
    scope,
    params: { webhookId },
    body: { since },
  }: RequestOf<typeof routes.replayFailedWebhookDeliveries>): Promise<Replayed> {
    return this.work.run(scope, async (tx) => {
      await lockWhereOn(tx, this.own, webhookId);
      const replayed = await this.deliveries.replayFailed(tx, webhookId, new Date(since));
      tx.afterCommit(() => this.lane.wake());
      return { replayed };
    });
  }
}

async function lockWhereOn(tx: Transaction, own: OwnWebhooks, webhookId: string): Promise<void> {
  const { offBecause } = await own.lock(tx, webhookId);
  if (offBecause) throw new DomainError('WEBHOOK.OFF');
}
