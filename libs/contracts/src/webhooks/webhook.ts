import { z } from 'zod';
import { Person } from '../kernel/person.js';
import { Id, Instant, Version, Words } from '../kernel/primitives.js';
import { WebhookDay } from './delivery.js';
import { WebhookOffBecause } from './off-because.js';
import { WebhookEventType } from './told-of.js';

/**
 * `thin`: the event's type and the ids in it; whoever is told reads the rest here, where access is decided once more. `full`: all that the
 * event carries, which is ids, codes and moments; a severity or a level of care among them.
 */
export const WebhookPayload = z.enum(['thin', 'full']).meta({ id: 'WebhookPayload' });
export type WebhookPayload = z.infer<typeof WebhookPayload>;

/** Days that a webhook's deliveries are kept and shown. */
export const webhookDeliveriesKeptDays = 30;
export const webhookDaysShown = 14;
/** Hours for which the secret of before holds beside a new one. */
export const oldSecretHours = 24;

const events = z
  .array(WebhookEventType)
  .min(1)
  .max(100)
  .refine((types) => new Set(types).size === types.length, { error: 'Each once.' });

const content = {
  url: z.string().trim().min(1).max(2000),
  events,
  description: Words(80).nullable(),
  payload: WebhookPayload,
};
const example = {
  url: 'https://127.0.0.1:9443/holdfast',
  events: ['alert.raised' as const],
  description: null,
  payload: 'thin' as const,
};

export const NewWebhook = z
  .strictObject({ ...content, description: content.description.default(null), payload: WebhookPayload.default('thin') })
  .meta({ id: 'NewWebhook', example });
export const WebhookChange = z
  .strictObject(content)
  .partial()
  .meta({ id: 'WebhookChange', example: { description: 'Our own system' } });

export const WebhookView = z
  .object({
    id: Id,
    version: Version,
    owner: Person,
    mine: z.boolean(),
    url: z.string().describe('Whole for its owner: a path can hold a secret. For others, up to the host'),
    description: z.string().nullable(),
    events: z.array(WebhookEventType),
    payload: WebhookPayload,
    on: z.boolean(),
    offBecause: WebhookOffBecause.nullable(),
    createdAt: Instant,
    oldSecretUntil: Instant.nullable().describe('Until then the secret of before holds, too'),
    failingSince: Instant.nullable().describe('Nothing was taken since; null while all is well'),
    days: z.array(WebhookDay).describe('The last days, the earliest first; a day without deliveries is left out'),
  })
  .meta({ id: 'WebhookView' });
export type WebhookView = z.infer<typeof WebhookView>;

/** Shown once, and never again. */
export const WebhookWithSecret = z
  .object({ webhook: WebhookView, secret: z.string().describe('whsec_…, as Standard Webhooks writes it') })
  .meta({ id: 'WebhookWithSecret' });
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>;
