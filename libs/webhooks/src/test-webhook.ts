import { routes, testOfWebhook, type WebhookDelivery } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { WebhookLane } from './delivery/webhook-lane.js';
import { OwnWebhooks } from './own-webhooks.js';
import { deliveryView } from './webhook-views.js';

@UseCase(routes.testWebhook)
export class TestWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly deliveries: DeliveryRepository,
    private readonly lane: WebhookLane,
  ) {}

  execute({ scope, params: { webhookId } }: RequestOf<typeof routes.testWebhook>): Promise<WebhookDelivery> {
    return this.work.run(scope, async (tx) => {
      const { offBecause } = await this.own.lock(tx, webhookId);
      if (offBecause) throw new DomainError('WEBHOOK.OFF');
      const id = tx.newId();
      this.deliveries.plan(tx, { webhookId, eventId: id, type: testOfWebhook, patientId: null }, id);
      tx.afterCommit(() => this.lane.wake());
      return deliveryView((await this.deliveries.find(tx, id))!);
    });
  }
}
