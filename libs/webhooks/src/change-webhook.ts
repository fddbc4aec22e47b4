import { routes, type WebhookView } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { OwnWebhooks } from './own-webhooks.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookViews } from './webhook-views.js';

@UseCase(routes.changeWebhook)
export class ChangeWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly webhooks: WebhookRepository,
    private readonly views: WebhookViews,
  ) {}

  async execute({ scope, version, params, body }: RequestOf<typeof routes.changeWebhook>): Promise<WebhookView> {
    await this.own.assertCallable(body.url);
    return this.work.run(scope, async (tx) => {
      const before = await this.own.lock(tx, params.webhookId);
      if (before.version !== version) throw new DomainError('REQUEST.STALE');
      if (body.events) this.own.assertOwnEvents(tx, body.events);
      const after = { ...before, ...body, version: version + 1 };
      this.webhooks.save(tx, after);
      return this.views.one(tx, after);
    });
  }
}
