import type { Delivery } from './delivery/delivery.aggregate.js';
import type { Webhook } from './webhook.aggregate.js';

/** Hours after a morning, as a moment. */
export const hour = (hours: number): Date => new Date(Date.UTC(2026, 2, 2, 8) + hours * 3_600_000);

export const aWebhook = (over: Partial<Webhook> = {}): Webhook => ({
  id: '019aaf00-0000-7000-8000-000000000001',
  ownerId: '019aaf00-0000-7000-8000-000000000002',
  version: 1,
  url: 'https://other.example/hook',
  description: null,
  events: ['alert.raised'],
  payload: 'thin',
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  oldSecret: null,
  oldSecretUntil: null,
  offBecause: null,
  failingSince: null,
  createdAt: hour(0),
  ...over,
});

/** Under way for the first time. */
export const aDelivery = (over: Partial<Delivery> = {}): Delivery => ({
  id: '019aaf00-0000-7000-8000-000000000003',
  webhookId: aWebhook().id,
  eventId: '019aaf00-0000-7000-8000-000000000004',
  type: 'alert.raised',
  patientId: '019aaf00-0000-7000-8000-000000000005',
  state: 'sending',
  reason: 'UNDER_WAY',
  status: null,
  tries: 1,
  dueAt: hour(0),
  createdAt: hour(0),
  changedAt: hour(0),
  ...over,
});
