import { routes, type WebhookWithSecret } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { newSecret } from './delivery/sign.js';
import { OwnWebhooks } from './own-webhooks.js';
import { rotate } from './webhook.aggregate.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookViews } from './webhook-views.js';

@UseCase(routes.rotateWebhookSecret)
export class RotateWebhookSecret {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnWebhooks,
    private readonly webhooks: WebhookRepository,
    private readonly views: WebhookViews,
  ) {}

  execute({ scope, params: { webhookId } }: RequestOf<typeof routes.rotateWebhookSecret>): Promise<WebhookWithSecret> {
    return this.work.run(scope, async (tx) => {
      const secret = newSecret();
      const webhook = rotate(await this.own.lock(tx, webhookId), secret, tx.now);
      this.webhooks.save(tx, webhook);
      return { webhook: await this.views.one(tx, webhook), secret };
    });
  }
}
