import { type RouteAnswer, routes, type WebhookView } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { eventTypesOf, OwnWebhooks } from './own-webhooks.js';
import { WebhookViews } from './webhook-views.js';

@UseCase(routes.listWebhooks)
export class ListWebhooks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly views: WebhookViews,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listWebhooks>): Promise<RouteAnswer<typeof routes.listWebhooks>> {
    return this.work.run(scope, async (tx) => ({
      webhooks: await this.views.of(tx, await this.own.list(tx)),
      eventTypes: eventTypesOf(tx),
    }));
  }
}

@UseCase(routes.readWebhook)
export class ReadWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly views: WebhookViews,
  ) {}

  execute({ scope, params: { webhookId } }: RequestOf<typeof routes.readWebhook>): Promise<WebhookView> {
    return this.work.run(scope, async (tx) => this.views.one(tx, await this.own.find(tx, webhookId)));
  }
}
