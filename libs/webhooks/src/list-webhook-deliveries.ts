import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { OwnWebhooks } from './own-webhooks.js';
import { deliveryView } from './webhook-views.js';

type Answer = RouteAnswer<typeof routes.listWebhookDeliveries>;

@UseCase(routes.listWebhookDeliveries)
export class ListWebhookDeliveries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly deliveries: DeliveryRepository,
  ) {}

  execute({ scope, params, query }: RequestOf<typeof routes.listWebhookDeliveries>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const { id } = await this.own.find(tx, params.webhookId);
      const found = await this.deliveries.page(tx, id, { ...query, limit: query.limit + 1 });
      const page = found.slice(0, query.limit);
      return {
        deliveries: page.map(deliveryView),
        next: found.length > page.length ? (page.at(-1)?.id ?? null) : null,
      };
    });
  }
}
