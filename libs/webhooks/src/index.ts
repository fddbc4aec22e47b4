import { defineContext } from '#use-cases';
import { ChangeWebhook } from './change-webhook.js';
import { Deliver } from './delivery/deliver.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { OldDeliveries } from './delivery/old-deliveries.js';
import { PrepareDelivery } from './delivery/prepare-delivery.js';
import { SendDelivery } from './delivery/send-delivery.js';
import { SettleDelivery } from './delivery/settle-delivery.js';
import { WebhookLane } from './delivery/webhook-lane.js';
import { ListWebhookDeliveries } from './list-webhook-deliveries.js';
import { ListWebhooks, ReadWebhook } from './list-webhooks.js';
import { Webhooks1790008200000 } from './migrations/1790008200000-webhooks.js';
import { OwnWebhooks } from './own-webhooks.js';
import { PlanDeliveriesWhenSomethingHappened } from './reactions/plan-deliveries-when-something-happened.js';
import { TellOwnerWhenWebhookDisabled } from './reactions/tell-owner-when-webhook-disabled.js';
import { TurnOffWebhooksWhenStaffRemoved } from './reactions/turn-off-webhooks-when-staff-removed.js';
import { RegisterWebhook } from './register-webhook.js';
import { RemoveWebhook } from './remove-webhook.js';
import { ReplayFailedWebhookDeliveries, ReplayWebhookDelivery } from './replay-deliveries.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.js';
import { TestWebhook } from './test-webhook.js';
import { TurnWebhookOff, TurnWebhookOn } from './turn-webhook.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookExport } from './webhook-export.js';
import { WebhookViews } from './webhook-views.js';

export { PrepareDelivery } from './delivery/prepare-delivery.js';
export { SendDelivery } from './delivery/send-delivery.js';
export { WebhookLane } from './delivery/webhook-lane.js';

/** Other systems that are told that something happened. */
export const webhooks = defineContext({
  name: 'webhooks',
  useCases: [
    ListWebhooks,
    RegisterWebhook,
    ReadWebhook,
    ListWebhookDeliveries,
    ChangeWebhook,
    RotateWebhookSecret,
    TurnWebhookOn,
    TurnWebhookOff,
    RemoveWebhook,
    TestWebhook,
    ReplayWebhookDelivery,
    ReplayFailedWebhookDeliveries,
  ],
  reactions: [PlanDeliveriesWhenSomethingHappened, TellOwnerWhenWebhookDisabled, TurnOffWebhooksWhenStaffRemoved],
  parts: [
    WebhookRepository,
    DeliveryRepository,
    OwnWebhooks,
    WebhookViews,
    PrepareDelivery,
    SendDelivery,
    SettleDelivery,
    Deliver,
    WebhookLane,
    OldDeliveries,
    WebhookExport,
  ],
  migrations: [Webhooks1790008200000],
  encrypted: ['webhook.url', 'webhook.description', 'webhook.secret', 'webhook.old_secret'],
});
