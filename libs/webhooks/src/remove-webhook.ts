import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { OwnWebhooks } from './own-webhooks.js';
import { WebhookRepository } from './webhook.repository.js';

@UseCase(routes.removeWebhook)
export class RemoveWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  execute({ scope, params: { webhookId } }: RequestOf<typeof routes.removeWebhook>): Promise<void> {
    return this.work.run(scope, async (tx) => {
      await this.own.lockToEnd(tx, webhookId);
      this.webhooks.remove(tx, webhookId);
      this.deliveries.skipAll(tx, webhookId);
    });
  }
}
