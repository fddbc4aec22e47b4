import { z } from 'zod';
import { LevelOfCare } from '../kernel/care.js';
import { Id, Instant, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { StaffPhone } from '../kernel/staff-phone.js';
import { FollowUpKind } from './follow-up.js';
import { HandoffAppointment } from './handoff-item.js';
import { TransitionState } from './transition.js';

const Worry = z.object({
  id: Id,
  at: Instant,
  words: z.string(),
  answer: z.string().nullable().describe('Null: somebody still has to answer'),
  answeredAt: Instant.nullable(),
});

/** A move as the patient sees it: who, when, what next, whom to call in between. */
export const MyTransition = z
  .object({
    id: Id,
    state: TransitionState,
    from: LevelOfCare,
    to: LevelOfCare,
    plannedFor: Instant,
    movedAt: Instant.nullable(),
    responsible: z
      .object({ team: z.string(), person: z.string().nullable() })
      .describe('Who looks after the patient now: the team of before until the new one has accepted'),
    receiving: z.object({ team: z.string(), person: z.string().nullable() }),
    callMeanwhile: z
      .array(z.object({ name: z.string(), phones: z.array(StaffPhone.pick({ label: true, number: true })) }))
      .describe('Whom to call in between'),
    appointments: z.array(HandoffAppointment),
    coming: z
      .array(z.object({ kind: FollowUpKind, dueAt: Instant, with: z.string() }))
      .describe('What comes after the move'),
    worries: z.array(Worry),
  })
  .meta({ id: 'MyTransition' });
export type MyTransition = z.infer<typeof MyTransition>;

/** As far as the patient opened it: who and when stand under `safety-plan`, which says what happens when things get hard. */
export const SharedTransition = MyTransition.pick({
  from: true,
  to: true,
  state: true,
  plannedFor: true,
  movedAt: true,
  responsible: true,
  receiving: true,
  callMeanwhile: true,
  coming: true,
}).meta({ id: 'SharedTransition' });
export type SharedTransition = z.infer<typeof SharedTransition>;

export const myTransitionRoutes = {
  readMyTransition: route({
    id: 'readMyTransition',
    method: 'GET',
    path: '/api/my/transition',
    tag: 'My move',
    summary: 'My move, from when it is prepared until its follow-up is over',
    action: 'my-transition.read',
    about: 'patient',
    answer: z.object({ transition: MyTransition.nullable() }),
    status: 200,
  }),
  sayWorryAboutMove: route({
    id: 'sayWorryAboutMove',
    underLoad: 'last',
    method: 'POST',
    path: '/api/my/transition/worries',
    tag: 'My move',
    summary: 'Say what worries me about the move: somebody of the team has to answer',
    action: 'my-transition.say',
    about: 'patient',
    body: z.strictObject({ words: Words(1000) }),
    answer: z.object({ transition: MyTransition }),
    status: 201,
    errors: ['TRANSITION.NOT_FOUND'],
    idempotent: true,
  }),
  readMyTransitionSummary: route({
    id: 'readMyTransitionSummary',
    method: 'GET',
    path: '/api/my/transition/summary.pdf',
    tag: 'My move',
    summary: 'The summary of my move to take along, as a tagged PDF in my language',
    action: 'my-transition.read',
    about: 'patient',
    file: ['application/pdf'],
    status: 200,
    errors: ['TRANSITION.NOT_FOUND'],
  }),
  readSharedTransition: route({
    id: 'readSharedTransition',
    method: 'GET',
    path: '/api/shared/transition',
    tag: 'Supporters',
    summary: 'When and where to the patient moves, as far as they opened it',
    action: 'shared-transition.read',
    about: 'patient',
    answer: z.object({ transition: SharedTransition.nullable() }),
    status: 200,
  }),
};
