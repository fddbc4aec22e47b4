import { routes, type WebhookWithSecret } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { newSecret } from './delivery/sign.js';
import { OwnWebhooks } from './own-webhooks.js';
import type { Webhook } from './webhook.aggregate.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookViews } from './webhook-views.js';

const mostOfOne = 20;

@UseCase(routes.registerWebhook)
export class RegisterWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly webhooks: WebhookRepository,
    private readonly views: WebhookViews,
  ) {}

  async execute({ scope, body }: RequestOf<typeof routes.registerWebhook>): Promise<WebhookWithSecret> {
    await this.own.assertCallable(body.url);
    return this.work.run(scope, async (tx) => {
      const ownerId = staffIdOf(tx.actor);
      this.own.assertOwnEvents(tx, body.events);
      if ((await this.webhooks.count(tx, ownerId)) >= mostOfOne) throw new DomainError('WEBHOOK.TOO_MANY');
      const secret = newSecret();
      const webhook: Webhook = {
        ...{ ...body, id: tx.newId(), ownerId, version: 1, createdAt: tx.now },
        ...{ secret, oldSecret: null, oldSecretUntil: null, offBecause: null, failingSince: null },
      };
      this.webhooks.add(tx, webhook);
      return { webhook: await this.views.one(tx, webhook), secret };
    });
  }
}
