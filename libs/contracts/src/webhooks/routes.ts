import { z } from 'zod';
import { Id, Instant } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { WebhookDelivery, WebhookDeliveryState } from './delivery.js';
import { WebhookEventType } from './told-of.js';
import { NewWebhook, WebhookChange, WebhookView, WebhookWithSecret } from './webhook.js';

const params = z.object({ webhookId: Id });
const ofDelivery = params.extend({ deliveryId: Id });
const reading = { tag: 'Webhooks', action: 'webhooks.read', status: 200 } as const;
const changing = { tag: 'Webhooks', action: 'webhooks.change' } as const;
const asking = { ...changing, method: 'POST', params } as const;
const refusals = ['WEBHOOK.ADDRESS_REFUSED', 'WEBHOOK.EVENT_NOT_YOURS'] as const;

export const webhookRoutes = {
  listWebhooks: route({
    ...reading,
    id: 'listWebhooks',
    method: 'GET',
    path: '/api/webhooks',
    summary: 'One’s own webhooks, the newest first; for an admin everybody’s',
    answer: z.object({
      webhooks: z.array(WebhookView),
      eventTypes: z.array(WebhookEventType).describe('Of what whoever asks may have a webhook told'),
    }),
  }),
  registerWebhook: route({
    ...changing,
    id: 'registerWebhook',
    method: 'POST',
    path: '/api/webhooks',
    summary: 'Have another system told of events; the secret is shown once',
    body: NewWebhook,
    answer: WebhookWithSecret,
    status: 201,
    errors: [...refusals, 'WEBHOOK.TOO_MANY'],
  }),
  readWebhook: route({
    ...reading,
    id: 'readWebhook',
    method: 'GET',
    path: '/api/webhooks/:webhookId',
    summary: 'A webhook, and how its last days went',
    params,
    answer: WebhookView,
    errors: ['WEBHOOK.NOT_FOUND'],
  }),
  listWebhookDeliveries: route({
    ...reading,
    id: 'listWebhookDeliveries',
    method: 'GET',
    path: '/api/webhooks/:webhookId/deliveries',
    summary: 'Its deliveries, the newest first',
    params,
    query: z.object({
      state: WebhookDeliveryState.optional(),
      before: Id.optional().describe('Only older ones'),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    answer: z.object({ deliveries: z.array(WebhookDelivery), next: Id.nullable() }),
    errors: ['WEBHOOK.NOT_FOUND'],
  }),
  changeWebhook: route({
    ...changing,
    id: 'changeWebhook',
    method: 'PATCH',
    path: '/api/webhooks/:webhookId',
    summary: 'Change where and of what it tells; what waits goes by what holds when it is sent',
    params,
    body: WebhookChange,
    answer: WebhookView,
    status: 200,
    errors: ['WEBHOOK.NOT_FOUND', ...refusals, 'REQUEST.STALE'],
    versioned: true,
  }),
  rotateWebhookSecret: route({
    ...asking,
    id: 'rotateWebhookSecret',
    path: '/api/webhooks/:webhookId/rotate-secret',
    summary: 'Make a new secret, shown once; for a day both sign, and one older ends at once',
    answer: WebhookWithSecret,
    status: 200,
    errors: ['WEBHOOK.NOT_FOUND'],
  }),
  turnWebhookOn: route({
    ...asking,
    id: 'turnWebhookOn',
    path: '/api/webhooks/:webhookId/turn-on',
    summary: 'Have it told of what happens from now on',
    answer: WebhookView,
    status: 200,
    errors: ['WEBHOOK.NOT_FOUND'],
  }),
  turnWebhookOff: route({
    ...asking,
    id: 'turnWebhookOff',
    path: '/api/webhooks/:webhookId/turn-off',
    summary: 'Have it told nothing more; what waits is skipped',
    answer: WebhookView,
    status: 200,
    errors: ['WEBHOOK.NOT_FOUND'],
  }),
  removeWebhook: route({
    ...changing,
    id: 'removeWebhook',
    method: 'DELETE',
    path: '/api/webhooks/:webhookId',
    summary: 'Remove it, with its address and its secret',
    params,
    status: 204,
    errors: ['WEBHOOK.NOT_FOUND'],
  }),
  testWebhook: route({
    ...asking,
    id: 'testWebhook',
    path: '/api/webhooks/:webhookId/test',
    summary: 'Send a test, signed as everything else',
    answer: WebhookDelivery,
    status: 201,
    errors: ['WEBHOOK.NOT_FOUND', 'WEBHOOK.OFF'],
  }),
  replayWebhookDelivery: route({
    ...changing,
    id: 'replayWebhookDelivery',
    method: 'POST',
    path: '/api/webhooks/:webhookId/deliveries/:deliveryId/replay',
    summary: 'Send one once more, under the same id; whether it may be seen is decided anew',
    params: ofDelivery,
    answer: WebhookDelivery,
    status: 200,
    errors: ['WEBHOOK.NOT_FOUND', 'WEBHOOK_DELIVERY.NOT_FOUND', 'WEBHOOK_DELIVERY.UNDER_WAY', 'WEBHOOK.OFF'],
  }),
  replayFailedWebhookDeliveries: route({
    ...asking,
    id: 'replayFailedWebhookDeliveries',
    path: '/api/webhooks/:webhookId/replay-failed',
    summary: 'Send once more what was not taken since a moment, or was skipped while it was off',
    body: z.strictObject({ since: Instant }).meta({ example: { since: '2026-03-01T00:00:00.000Z' } }),
    answer: z.object({ replayed: z.int() }),
    status: 200,
    errors: ['WEBHOOK.NOT_FOUND', 'WEBHOOK.OFF'],
  }),
};
