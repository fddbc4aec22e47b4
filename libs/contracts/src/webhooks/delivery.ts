import { z } from 'zod';
import { Id, Instant } from '../kernel/primitives.js';
import { WebhookEventType } from './told-of.js';

export const WebhookDeliveryState = z
  .enum(['waiting', 'sending', 'delivered', 'failed', 'skipped'])
  .meta({ id: 'WebhookDeliveryState' });
export type WebhookDeliveryState = z.infer<typeof WebhookDeliveryState>;

/** Why it stands so; of one that waits for another try, how the last one went. Never what the other system wrote. */
export const WebhookDeliveryReason = z
  .enum([
    'PLANNED',
    'REPLAYED',
    'UNDER_WAY',
    'TAKEN',
    'ANSWERED_OTHERWISE',
    'REDIRECTED',
    'GONE',
    'TIMED_OUT',
    'UNREACHABLE',
    'ADDRESS_REFUSED',
    'UNREADABLE',
    'MAY_NOT_SEE',
    'OWNER_GONE',
    'TURNED_OFF',
  ])
  .meta({ id: 'WebhookDeliveryReason' });
export type WebhookDeliveryReason = z.infer<typeof WebhookDeliveryReason>;

/** Sent by hand, to see what arrives. It happened to nobody. */
export const testOfWebhook = 'webhook.test';

/** One event on its way to one webhook. */
export const WebhookDelivery = z
  .object({
    id: Id.describe('The `webhook-id` that it is sent with, each time'),
    type: z.union([WebhookEventType, z.literal(testOfWebhook)]),
    state: WebhookDeliveryState,
    reason: WebhookDeliveryReason,
    status: z.int().nullable().describe('What the other system answered last, as an HTTP status'),
    tries: z.int().min(0),
    createdAt: Instant,
    changedAt: Instant,
    nextTryAt: Instant.nullable().describe('Null when nothing more is sent by itself'),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

/** How deliveries of one day ended, or stand. */
export const WebhookDay = z
  .object({
    day: z.iso.date().describe('In UTC'),
    delivered: z.int(),
    failed: z.int(),
    skipped: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'WebhookDay' });
export type WebhookDay = z.infer<typeof WebhookDay>;
