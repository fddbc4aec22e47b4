import { z } from 'zod';
import { Id, Instant, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { AftercareKind, ContactChannel } from './follow-up.js';
import { TransitionView } from './transition.js';

const onMove = { tag: 'After a move', about: 'row', answer: TransitionView, idempotent: true } as const;

export const followUpRoutes = {
  recordContact: route({
    ...onMove,
    id: 'recordContact',
    method: 'POST',
    path: '/api/transitions/:transitionId/follow-ups/:followUpId/contacts',
    summary: 'Write down that somebody spoke with the patient, saw them, or tried to',
    action: 'follow-up.record',
    params: z.object({ transitionId: Id, followUpId: Id }),
    body: z.strictObject({
      at: Instant,
      channel: ContactChannel,
      reached: z.boolean().describe('False: it was tried, and the clocks go on'),
      note: Words(1000).nullable().default(null),
    }),
    status: 200,
    errors: [
      'TRANSITION.NOT_FOUND',
      'FOLLOW_UP.NOT_FOUND',
      'FOLLOW_UP.SETTLED',
      'FOLLOW_UP.NOT_YET',
      'FOLLOW_UP.SAME_DAY',
    ],
  }),
  planAftercare: route({
    ...onMove,
    id: 'planAftercare',
    method: 'POST',
    path: '/api/transitions/:transitionId/follow-ups',
    summary: 'Plan a booster session, peer support or a helpline call',
    action: 'follow-up.record',
    params: z.object({ transitionId: Id }),
    body: z.strictObject({ kind: AftercareKind, dueAt: Instant, ownerId: Id }),
    status: 201,
    errors: [
      'TRANSITION.NOT_FOUND',
      'TRANSITION.NOT_NOW',
      'TRANSITION.DATE_IN_THE_PAST',
      'TRANSITION.DATE_TOO_FAR',
      'HANDOFF_ITEM.OWNER_UNKNOWN',
    ],
  }),
  callOffAftercare: route({
    ...onMove,
    id: 'callOffAftercare',
    method: 'POST',
    path: '/api/transitions/:transitionId/follow-ups/:followUpId/call-off',
    summary: 'Call off planned aftercare; what is promised to everybody who moves cannot be called off',
    action: 'follow-up.record',
    params: z.object({ transitionId: Id, followUpId: Id }),
    body: z.strictObject({ reason: Words(500) }),
    status: 200,
    errors: ['TRANSITION.NOT_FOUND', 'FOLLOW_UP.NOT_FOUND', 'FOLLOW_UP.SETTLED', 'TRANSITION.NOT_NOW'],
  }),
};
