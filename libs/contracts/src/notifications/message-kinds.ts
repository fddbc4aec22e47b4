import { z } from 'zod';
import { Severity } from '../kernel/care.js';
import { Id } from '../kernel/primitives.js';

/** Whom a message can go to. */
export const RecipientKind = z.enum(['staff', 'patient', 'supporter']).meta({ id: 'RecipientKind' });
export type RecipientKind = z.infer<typeof RecipientKind>;

/** A kind of message. `data` holds ids, counts and codes alone: nothing that somebody wrote can travel in it. */
export interface MessageKind<Data extends z.ZodObject = z.ZodObject> {
  readonly to: RecipientKind;
  readonly summary: string;
  readonly data: Data;
}

const kind = <Data extends z.ZodObject>(of: MessageKind<Data>): MessageKind<Data> => of;

/**
 * Every message there is. What arrives says only that something waits and where to sign in; which of these it was decides when
 * and by which way it comes, and what it opens.
 */
export const messageKinds = {
  alert: kind({
    to: 'staff',
    summary: 'An alert tells you, by its chain.',
    data: z.object({ alertId: Id, severity: Severity }),
  }),
  'handoff-item': kind({
    to: 'staff',
    summary: 'Somebody reminds you of a hand-off item, or it is late.',
    data: z.object({ transitionId: Id, itemId: Id }),
  }),
  'colleague-unreachable': kind({
    to: 'staff',
    summary: 'A colleague who can be called by a chain has no way to be reached.',
    data: z.object({ staffId: Id }),
  }),
  'webhook-disabled': kind({
    to: 'staff',
    summary: 'A webhook of yours failed for days and was turned off.',
    data: z.object({ webhookId: Id }),
  }),
  digest: kind({
    to: 'staff',
    summary: 'What came in quiet hours or can wait, at the time that you chose.',
    data: z.object({ count: z.int().positive() }),
  }),
  'check-in': kind({
    to: 'patient',
    summary: 'A check-in is open, or is about to close.',
    data: z.object({ checkInId: Id, moment: z.enum(['open', 'closing']) }),
  }),
  'something-new': kind({
    to: 'patient',
    summary: 'A gentle word, or a step of your move, waits for you.',
    data: z.object({ about: z.enum(['nudge', 'move']) }),
  }),
  'something-shared': kind({
    to: 'supporter',
    summary: 'Something that was shared with you waits.',
    data: z.object({ about: z.enum(['shared', 'move']) }),
  }),
  code: kind({
    to: 'staff',
    summary: 'The code by which you say that a way to reach you is yours.',
    data: z.object({ contactPointId: Id }),
  }),
  test: kind({
    to: 'staff',
    summary: 'A test, to see what arrives.',
    data: z.object({ contactPointId: Id }),
  }),
} as const satisfies Record<string, MessageKind>;

export type MessageKindName = keyof typeof messageKinds;
export const MessageKindName = z
  .enum(Object.keys(messageKinds) as [MessageKindName, ...MessageKindName[]])
  .meta({ id: 'MessageKindName' });
export type MessageData<K extends MessageKindName = MessageKindName> = z.infer<(typeof messageKinds)[K]['data']>;
