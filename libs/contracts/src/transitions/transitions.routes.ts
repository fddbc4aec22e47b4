import { z } from 'zod';
import { LevelOfCare } from '../kernel/care.js';
import { Id, Instant, Words } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';
import { TransitionCard, TransitionReason, TransitionView } from './transition.js';

const transitionId = z.object({ transitionId: Id });

/** What each command on a transition has in common: it is about its row, needs the version that was read, and is safe to send twice. */
const onTransition = {
  tag: 'Transitions',
  about: 'row',
  params: transitionId,
  answer: TransitionView,
  status: 200,
  versioned: true,
  idempotent: true,
} as const;

const notNow = ['TRANSITION.NOT_FOUND', 'REQUEST.STALE', 'TRANSITION.NOT_NOW'] as const;
const receiverFaults = [
  'TRANSITION.RECEIVER_NOT_ON_TEAM',
  'TRANSITION.RECEIVER_CANNOT_ACT',
  'CARE_TEAM.NOT_FOUND',
] as const;

export const transitionRoutes = {
  listTransitions: route({
    id: 'listTransitions',
    method: 'GET',
    path: '/api/transitions',
    tag: 'Transitions',
    summary: 'The board: transitions of my care teams and those I am named in, the next due first',
    action: 'transitions.list',
    query: z.object({
      show: z
        .enum(['open', 'closed'])
        .default('open')
        .describe('closed: those that ended, newest first, a page at a time'),
      mine: z.enum(['yes', 'no']).default('no').describe('yes: where I coordinate, receive, or own something open'),
      due: z
        .enum(['overdue', 'today'])
        .optional()
        .describe('today: until the end of the programme’s day; overdue ones too'),
      level: LevelOfCare.optional().describe('From it or to it'),
      careTeamId: Id.optional().describe('The sending or the receiving one'),
      patientId: Id.optional(),
      after: Id.optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(500).default(500),
    }),
    answer: z.object({ transitions: z.array(TransitionCard), next: Id.nullable() }),
    status: 200,
  }),
  proposeTransition: route({
    id: 'proposeTransition',
    method: 'POST',
    path: '/api/patients/:patientId/transitions',
    tag: 'Transitions',
    summary: 'Propose that a patient moves to another level of care; the hand-off comes from the template',
    action: 'transition.propose',
    about: 'patient',
    params: z.object({ patientId: Id }),
    body: z
      .strictObject({
        to: LevelOfCare,
        plannedFor: Instant,
        reasons: z.array(TransitionReason).min(1).max(6),
        why: Words(2000).nullable().default(null),
        receivingTeamId: Id.nullable().default(null).describe('Null: the team stays the same'),
        receiverId: Id.nullable().default(null).describe('The clinician who is to accept; can be named later'),
        coordinatorId: Id.nullable()
          .default(null)
          .describe('Null: a coordinator of the patient’s team, or whoever proposes'),
      })
      .meta({
        example: { to: 'inpatient-medical', plannedFor: '2026-12-24T15:00:00.000Z', reasons: ['medical-instability'] },
      }),
    answer: TransitionView,
    status: 201,
    errors: [
      'PATIENT.NOT_FOUND',
      'TRANSITION.SAME_LEVEL',
      'TRANSITION.OPEN_ALREADY',
      'TRANSITION.DATE_IN_THE_PAST',
      'TRANSITION.DATE_TOO_FAR',
      'TRANSITION.REASON_NEEDED',
      'TRANSITION.BMI_ALONE',
      'HANDOFF_ITEM.OWNER_UNKNOWN',
      ...receiverFaults,
    ],
    idempotent: true,
  }),
  readTransition: route({
    id: 'readTransition',
    method: 'GET',
    path: '/api/transitions/:transitionId',
    tag: 'Transitions',
    summary: 'One transition with its hand-off and what follows the move',
    action: 'transition.read',
    about: 'row',
    params: transitionId,
    answer: TransitionView,
    status: 200,
    errors: ['TRANSITION.NOT_FOUND'],
  }),
  reviseTransition: route({
    ...onTransition,
    id: 'reviseTransition',
    method: 'PATCH',
    path: '/api/transitions/:transitionId',
    summary: 'Plan another moment, or name another receiver, team or coordinator; due times follow the move',
    action: 'transition.coordinate',
    body: z
      .strictObject({ plannedFor: Instant, receiverId: Id.nullable(), receivingTeamId: Id, coordinatorId: Id })
      .partial(),
    errors: [
      ...notNow,
      'TRANSITION.DATE_IN_THE_PAST',
      'TRANSITION.DATE_TOO_FAR',
      'HANDOFF_ITEM.OWNER_UNKNOWN',
      ...receiverFaults,
    ],
  }),
  prepareTransition: route({
    ...onTransition,
    id: 'prepareTransition',
    method: 'POST',
    path: '/api/transitions/:transitionId/prepare',
    summary: 'Agree to what was proposed, and begin to prepare it',
    action: 'transition.coordinate',
    errors: [...notNow],
  }),
  makeTransitionReady: route({
    ...onTransition,
    id: 'makeTransitionReady',
    method: 'POST',
    path: '/api/transitions/:transitionId/ready',
    summary: 'Say that everything is prepared; refused while an item that blocks it is open',
    action: 'transition.coordinate',
    errors: [...notNow, 'TRANSITION.ITEMS_OPEN'],
  }),
  handOffTransition: route({
    ...onTransition,
    id: 'handOffTransition',
    method: 'POST',
    path: '/api/transitions/:transitionId/hand-off',
    summary: 'Hand the bundle to the receiver. The sender stays responsible until it is accepted',
    action: 'transition.coordinate',
    errors: [...notNow, 'TRANSITION.RECEIVER_MISSING', ...receiverFaults],
  }),
  acceptTransition: route({
    ...onTransition,
    id: 'acceptTransition',
    method: 'POST',
    path: '/api/transitions/:transitionId/accept',
    summary: 'Take the patient over: level, care team, check-ins and rules move in this one transaction',
    action: 'transition.receive',
    body: z.strictObject({
      synthesis: Words(4000).describe('In the receiver’s own words, what they take over'),
      formerTeamSeesForDays: z.int().min(0).max(90).default(14).describe('How long the team of before may still look'),
    }),
    errors: [
      ...notNow,
      'TRANSITION.ITEMS_OPEN',
      'TRANSITION.SYNTHESIS_MISSING',
      'TRANSITION.NOT_THE_RECEIVER',
      ...receiverFaults,
    ],
  }),
  declineTransition: route({
    ...onTransition,
    id: 'declineTransition',
    method: 'POST',
    path: '/api/transitions/:transitionId/decline',
    summary: 'Give the hand-off back with a reason; it returns to being prepared',
    action: 'transition.receive',
    body: z.strictObject({ reason: Words(1000) }),
    errors: [...notNow, 'TRANSITION.NOT_THE_RECEIVER'],
  }),
  cancelTransition: route({
    ...onTransition,
    id: 'cancelTransition',
    method: 'POST',
    path: '/api/transitions/:transitionId/cancel',
    summary: 'Call the move off; refused once the patient has moved',
    action: 'transition.coordinate',
    body: z.strictObject({ reason: Words(1000) }),
    errors: [...notNow, 'TRANSITION.MOVED_ALREADY'],
  }),
  closeTransition: route({
    ...onTransition,
    id: 'closeTransition',
    method: 'POST',
    path: '/api/transitions/:transitionId/close',
    summary: 'End the follow-up, after the review',
    action: 'transition.coordinate',
    errors: [...notNow, 'TRANSITION.FOLLOW_UP_OPEN'],
  }),
  readTransitionSummary: route({
    id: 'readTransitionSummary',
    method: 'GET',
    path: '/api/transitions/:transitionId/summary.pdf',
    tag: 'Transitions',
    summary: 'The summary for the receiver, as a tagged PDF, with what is open to whoever asks',
    action: 'transition.read',
    about: 'row',
    params: transitionId,
    file: ['application/pdf'],
    status: 200,
    errors: ['TRANSITION.NOT_FOUND'],
  }),
};
