import {
  type NewEvent,
  oldSecretHours,
  type WebhookEventType,
  type WebhookOffBecause,
  type WebhookPayload,
} from '#contracts';

export interface Webhook {
  id: string;
  ownerId: string;
  version: number;
  url: string;
  description: string | null;
  events: WebhookEventType[];
  payload: WebhookPayload;
  /** `whsec_` and 256 random bits in base64. */
  secret: string;
  oldSecret: string | null;
  oldSecretUntil: Date | null;
  offBecause: WebhookOffBecause | null;
  /** Of the first attempt since which nothing was taken. */
  failingSince: Date | null;
  createdAt: Date;
}

/** Of tries over so long a time not one was taken: nobody is there. */
export const failingFor = 72 * 3_600_000;

/** A new secret; the one of before holds for a day. With a third, the oldest ends at once. */
export const rotate = (webhook: Webhook, secret: string, now: Date): Webhook => ({
  ...webhook,
  version: webhook.version + 1,
  secret,
  oldSecret: webhook.secret,
  oldSecretUntil: new Date(+now + oldSecretHours * 3_600_000),
});

/** What signs at this moment, the newest first. */
export const secretsOf = ({ secret, oldSecret, oldSecretUntil }: Webhook, now: Date): string[] =>
  oldSecret && oldSecretUntil && oldSecretUntil > now ? [secret, oldSecret] : [secret];

/** How it went before counts no more. */
export const turnOn = (webhook: Webhook): Webhook =>
  webhook.offBecause ? { ...webhook, version: webhook.version + 1, offBecause: null, failingSince: null } : webhook;

export const turnOff = (webhook: Webhook, because: WebhookOffBecause): Webhook =>
  webhook.offBecause ? webhook : { ...webhook, version: webhook.version + 1, offBecause: because };

export const succeeded = (webhook: Webhook): Webhook =>
  webhook.failingSince ? { ...webhook, failingSince: null } : webhook;

/** @param gone the other system said that it does not want to be called any more */
export function failed(webhook: Webhook, { gone, now }: { gone: boolean; now: Date }): DecidedWebhook {
  const failing = { ...webhook, failingSince: webhook.failingSince ?? now };
  if (webhook.offBecause) return { webhook: failing, events: [] };
  const because = gone ? 'gone' : +now - +failing.failingSince >= failingFor ? 'failing' : null;
  if (!because) return { webhook: failing, events: [] };
  const { id: subjectId, ownerId } = webhook;
  return {
    webhook: turnOff(failing, because),
    events: [{ type: 'webhook.disabled', data: { subjectId, ownerId, because } }],
  };
}

export interface DecidedWebhook {
  webhook: Webhook;
  events: NewEvent[];
}
