import { z } from 'zod';
import { Severity } from '../kernel/care.js';
import { Person } from '../kernel/person.js';
import { Id, Instant } from '../kernel/primitives.js';
import { ChannelKey } from './channel.js';
import { MessageKindName, RecipientKind } from './message-kinds.js';

/**
 * How far one message came on one way. A provider that took it over has not delivered it; delivered is not read. Only an
 * acknowledgement ends a step of a chain.
 */
export const AttemptState = z
  .enum(['waiting', 'held', 'sending', 'accepted', 'delivered', 'read', 'failed', 'skipped'])
  .meta({ id: 'AttemptState' });
export type AttemptState = z.infer<typeof AttemptState>;

/** Why it stands so, and in which state: each reason belongs to one. */
export const attemptReasons = {
  PLANNED: 'waiting',
  NEXT_WAY: 'waiting',
  TRIED_AND_WAITS: 'waiting',
  CIRCUIT_OPEN: 'waiting',
  TOO_MANY_AT_ONCE: 'waiting',
  QUIET_HOURS: 'held',
  FOR_DIGEST: 'held',
  UNDER_WAY: 'sending',
  TAKEN_BY_PROVIDER: 'accepted',
  TAKEN_AFTER_CRASH: 'accepted',
  BUNDLED: 'accepted',
  RECEIPT_DELIVERED: 'delivered',
  RECEIPT_READ: 'read',
  OPENED: 'read',
  ADDRESS_REFUSED: 'failed',
  ADDRESS_GONE: 'failed',
  BOUNCED: 'failed',
  RECEIPT_FAILED: 'failed',
  PROVIDER_REFUSED: 'failed',
  PROVIDER_UNREACHABLE: 'failed',
  NO_PROVIDER: 'failed',
  TOO_OLD: 'failed',
  IN_DIGEST: 'skipped',
  ANSWERED: 'skipped',
  NO_LONGER_TRUE: 'skipped',
  MAY_NOT_SEE: 'skipped',
  PERSON_GONE: 'skipped',
  WAY_CLOSED: 'skipped',
  NO_WORKING_WAY: 'skipped',
  CHOSE_NONE: 'skipped',
  STOPPED: 'skipped',
} as const satisfies Record<string, AttemptState>;

export type AttemptReason = keyof typeof attemptReasons;
export const AttemptReason = z
  .enum(Object.keys(attemptReasons) as [AttemptReason, ...AttemptReason[]])
  .meta({ id: 'AttemptReason' });

/** One way that one message was to come by; `channel` null: there was none, and the reason says why. */
export const AttemptView = z
  .object({
    channel: ChannelKey.nullable(),
    state: AttemptState,
    reason: AttemptReason,
    tries: z.int().min(0),
    dueAt: Instant.nullable().describe('When it is sent next; null when nothing more is sent'),
    changedAt: Instant,
  })
  .meta({ id: 'AttemptView' });
export type AttemptView = z.infer<typeof AttemptView>;

/** One message to one person, with every way that it was to come by. */
export const NotificationView = z
  .object({
    id: Id,
    kind: MessageKindName,
    severity: Severity.nullable(),
    alertId: Id.nullable(),
    recipient: z.object({
      kind: RecipientKind,
      person: Person.nullable().describe('Staff alone are named'),
    }),
    createdAt: Instant,
    attempts: z.array(AttemptView),
  })
  .meta({ id: 'NotificationView' });
export type NotificationView = z.infer<typeof NotificationView>;
