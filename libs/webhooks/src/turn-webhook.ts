import { routes, type WebhookView } from '#contracts';
import { staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { OwnWebhooks } from './own-webhooks.js';
import { turnOff, turnOn } from './webhook.aggregate.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookViews } from './webhook-views.js';

@UseCase(routes.turnWebhookOn)
export class TurnWebhookOn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly webhooks: WebhookRepository,
    private readonly views: WebhookViews,
  ) {}

  execute({ scope, params: { webhookId } }: RequestOf<typeof routes.turnWebhookOn>): Promise<WebhookView> {
    return this.work.run(scope, async (tx) => {
      const webhook = turnOn(await this.own.lock(tx, webhookId));
      this.webhooks.save(tx, webhook);
      return this.views.one(tx, webhook);
    });
  }
}

@UseCase(routes.turnWebhookOff)
export class TurnWebhookOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly views: WebhookViews,
  ) {}

  execute({ scope, params: { webhookId } }: RequestOf<typeof routes.turnWebhookOff>): Promise<WebhookView> {
    return this.work.run(scope, async (tx) => {
      const before = await this.own.lockToEnd(tx, webhookId);
      const webhook = turnOff(before, before.ownerId === staffIdOf(tx.actor) ? 'owner' : 'admin');
      this.webhooks.save(tx, webhook);
      this.deliveries.skipAll(tx, webhookId);
      return this.views.one(tx, webhook);
    });
  }
}
