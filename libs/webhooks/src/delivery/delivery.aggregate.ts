import { createHash } from 'node:crypto';
import type { WebhookDelivery, WebhookDeliveryReason, WebhookDeliveryState } from '#contracts';
import { DomainError } from '#kernel';

/** One event on its way to one webhook. */
export interface Delivery {
  id: string;
  webhookId: string;
  eventId: string;
  type: WebhookDelivery['type'];
  patientId: string | null;
  state: WebhookDeliveryState;
  reason: WebhookDeliveryReason;
  status: number | null;
  tries: number;
  dueAt: Date | null;
  createdAt: Date;
  changedAt: Date;
}

/** How one attempt to send ended. */
export interface Outcome {
  readonly reason: Extract<
    WebhookDeliveryReason,
    'TAKEN' | 'ANSWERED_OTHERWISE' | 'REDIRECTED' | 'GONE' | 'TIMED_OUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED'
  >;
  readonly status: number | null;
  /** Milliseconds that the other system asked for. */
  readonly retryAfter?: number;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Before each try, counted from the one before: as Standard Webhooks proposes. Three days in all. */
export const waits: readonly number[] = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
const longestAskedFor = 24 * hour;
/** What failed together is not tried together again: up to a tenth later. */
const spread = 0.1;

/** To call again would change nothing. */
const final: readonly Outcome['reason'][] = ['GONE', 'ADDRESS_REFUSED'];

/** What an attempt leads to: taken, another try, or the end of trying. */
export function settle(delivery: Delivery, outcome: Outcome, now: Date): Delivery {
  const { reason, status } = outcome;
  const ended = { ...delivery, reason, status, dueAt: null, changedAt: now };
  if (reason === 'TAKEN') return { ...ended, state: 'delivered' };
  const wait = waits[delivery.tries];
  if (wait === undefined || final.includes(reason)) return { ...ended, state: 'failed' };
  const own = wait * (1 + spread * shareOf(delivery));
  const asked = Math.min(outcome.retryAfter ?? 0, longestAskedFor);
  return { ...ended, state: 'waiting', dueAt: new Date(+now + Math.max(own, asked)) };
}

export const skip = (
  delivery: Delivery,
  reason: Extract<WebhookDeliveryReason, 'MAY_NOT_SEE' | 'OWNER_GONE' | 'TURNED_OFF'>,
  now: Date,
): Delivery => ({ ...delivery, state: 'skipped', reason, dueAt: null, changedAt: now });

/** It, or what would sign it, cannot be read here. */
export const giveUp = (delivery: Delivery, now: Date): Delivery => ({
  ...delivery,
  state: 'failed',
  reason: 'UNREADABLE',
  dueAt: null,
  changedAt: now,
});

/** All tries anew, under the same id. @throws DomainError WEBHOOK_DELIVERY.UNDER_WAY */
export function replay(delivery: Delivery, now: Date): Delivery {
  if (delivery.state === 'sending') throw new DomainError('WEBHOOK_DELIVERY.UNDER_WAY');
  return { ...delivery, state: 'waiting', reason: 'REPLAYED', tries: 0, dueAt: now, changedAt: now };
}

/** A number from 0 to 1 that belongs to this try of this delivery. */
const shareOf = ({ id, tries }: Delivery): number =>
  createHash('sha256').update(`${id} ${tries}`).digest().readUInt32BE() / 2 ** 32;
