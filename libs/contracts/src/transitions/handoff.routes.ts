import { z } from 'zod';
import { Person } from '../kernel/person.js';
import { Id, Instant, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { HandoffEvidence, HandoffItemView } from './handoff-item.js';
import { TransitionState, TransitionView } from './transition.js';

const item = z.object({ transitionId: Id, itemId: Id });

/** Items change one at a time: two people who do two of them at once do not stand in each other's way. */
const onItem = {
  tag: 'Hand-off',
  about: 'row',
  params: item,
  answer: TransitionView,
  status: 200,
  idempotent: true,
} as const;

const missing = ['TRANSITION.NOT_FOUND', 'HANDOFF_ITEM.NOT_FOUND', 'HANDOFF_ITEM.CLOSED'] as const;

/** An item in somebody's inbox, with what it belongs to. */
export const MyHandoffItem = z
  .object({
    item: HandoffItemView,
    transition: z.object({
      id: Id,
      state: TransitionState,
      plannedFor: Instant,
      from: TransitionView.shape.from,
      to: TransitionView.shape.to,
      coordinator: Person,
    }),
    patient: TransitionView.shape.patient,
  })
  .meta({ id: 'MyHandoffItem' });
export type MyHandoffItem = z.infer<typeof MyHandoffItem>;

export const handoffRoutes = {
  listMyHandoffItems: route({
    id: 'listMyHandoffItems',
    method: 'GET',
    path: '/api/my-handoff-items',
    tag: 'Hand-off',
    summary:
      'What I am to do for patients who move: hand-offs that wait for me, and open items of mine, the next due first',
    action: 'my-handoff-items.read',
    answer: z.object({
      items: z.array(MyHandoffItem),
      toAccept: z
        .array(MyHandoffItem.omit({ item: true }))
        .describe('Handed to whoever asks, and neither accepted nor declined'),
    }),
    status: 200,
  }),
  doHandoffItem: route({
    ...onItem,
    id: 'doHandoffItem',
    method: 'PUT',
    path: '/api/transitions/:transitionId/items/:itemId/evidence',
    summary: 'Do an item: what shows that it is done, in the shape of its kind',
    action: 'handoff-item.work',
    body: z.strictObject({ evidence: HandoffEvidence }),
    errors: [...missing, 'HANDOFF_ITEM.OTHER_KIND', 'HANDOFF_ITEM.SETTLED', 'HANDOFF_ITEM.OWNER_UNKNOWN'],
  }),
  reopenHandoffItem: route({
    ...onItem,
    id: 'reopenHandoffItem',
    method: 'POST',
    path: '/api/transitions/:transitionId/items/:itemId/reopen',
    summary: 'Open a settled item again: a new time begins, and what was written stays to be amended',
    action: 'handoff-item.work',
    body: z.strictObject({ reason: Words(500) }),
    errors: [...missing, 'HANDOFF_ITEM.NOT_SETTLED'],
  }),
  assignHandoffItem: route({
    ...onItem,
    id: 'assignHandoffItem',
    method: 'POST',
    path: '/api/transitions/:transitionId/items/:itemId/owner',
    summary: 'Give an item to somebody else, or another time; the age of the transition stays what it is',
    action: 'transition.coordinate',
    body: z.strictObject({ ownerId: Id, dueAt: Instant.optional() }),
    errors: [...missing, 'HANDOFF_ITEM.SETTLED', 'HANDOFF_ITEM.OWNER_UNKNOWN', 'TRANSITION.DATE_IN_THE_PAST'],
  }),
  chaseHandoffItem: route({
    ...onItem,
    id: 'chaseHandoffItem',
    method: 'POST',
    path: '/api/transitions/:transitionId/items/:itemId/chase',
    summary: 'Remind the owner; it moves up in their inbox. A reminder changes no owner and no time',
    action: 'transition.coordinate',
    errors: [...missing, 'HANDOFF_ITEM.SETTLED'],
  }),
  waiveHandoffItem: route({
    ...onItem,
    id: 'waiveHandoffItem',
    method: 'POST',
    path: '/api/transitions/:transitionId/items/:itemId/waive',
    summary: 'Go on without an item, with a reason; one of safety only as clinical lead',
    action: 'handoff-item.waive',
    body: z.strictObject({ reason: Words(500) }),
    errors: [...missing, 'HANDOFF_ITEM.SETTLED', 'HANDOFF_ITEM.SAFETY'],
  }),
  markHandoffItemNotApplicable: route({
    ...onItem,
    id: 'markHandoffItemNotApplicable',
    method: 'POST',
    path: '/api/transitions/:transitionId/items/:itemId/not-applicable',
    summary: 'Say that an item does not apply to this patient, and why; one of safety only as clinical lead',
    action: 'handoff-item.work',
    body: z.strictObject({ reason: Words(500) }),
    errors: [...missing, 'HANDOFF_ITEM.SETTLED', 'HANDOFF_ITEM.SAFETY'],
  }),
  askAboutHandoffItem: route({
    ...onItem,
    id: 'askAboutHandoffItem',
    method: 'POST',
    path: '/api/transitions/:transitionId/items/:itemId/messages',
    summary: 'Ask or answer about an item',
    action: 'handoff-item.work',
    body: z.strictObject({ words: Words(2000) }),
    errors: ['TRANSITION.NOT_FOUND', 'HANDOFF_ITEM.NOT_FOUND'],
  }),
};
