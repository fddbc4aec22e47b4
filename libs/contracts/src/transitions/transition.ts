import { z } from 'zod';
import { CareTeamRole, LevelOfCare, levelsOfCare } from '../kernel/care.js';
import { ConsentCategory } from '../kernel/consent-category.js';
import { PatientSummary } from '../kernel/patient-summary.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, Version } from '../kernel/primitives.js';
import { FollowUpView } from './follow-up.js';
import { HandoffItemView } from './handoff-item.js';

/** From the first to the last; `cancelled` ends it from any state before acceptance. */
export const TransitionState = z
  .enum(['proposed', 'preparing', 'ready', 'handed-off', 'accepted', 'followed-up', 'closed', 'cancelled'])
  .meta({ id: 'TransitionState' });
export type TransitionState = z.infer<typeof TransitionState>;

/** The sender is responsible, and the level of care has not changed yet. A patient has at most one such transition. */
export const openStates = ['proposed', 'preparing', 'ready', 'handed-off'] as const satisfies TransitionState[];
/** The patient has moved, and is being followed up. */
export const movedStates = ['accepted', 'followed-up'] as const satisfies TransitionState[];

/** What somebody does to a transition as a whole. */
export const TransitionCommand = z
  .enum(['prepare', 'revise', 'make-ready', 'hand-off', 'accept', 'decline', 'cancel', 'close'])
  .meta({ id: 'TransitionCommand' });
export type TransitionCommand = z.infer<typeof TransitionCommand>;

/**
 * Why a patient moves. The first eight are what a step-up cites (domains of the practice guidelines for eating disorders,
 * APA 2023); a low BMI may stand beside one of them and is never enough by itself.
 */
export const TransitionReason = z
  .enum([
    'medical-instability',
    'risk-to-self',
    'co-occurring-condition',
    'deterioration-or-no-response',
    'cannot-interrupt-behaviours',
    'motivation',
    'psychosocial-context',
    'access-logistics',
    'low-bmi',
    'goals-of-level-met',
    'stable-at-level',
    'patients-wish',
    'planned-end-of-stay',
  ])
  .meta({ id: 'TransitionReason' });
export type TransitionReason = z.infer<typeof TransitionReason>;

/** A step-up needs one of these. */
export const stepUpReasons: readonly TransitionReason[] = TransitionReason.options.slice(0, 8);

export const Direction = z.enum(['step-up', 'step-down']);
export type Direction = z.infer<typeof Direction>;

/** Ranks decide; movement may skip levels. The same level is neither. */
export const directionOf = (from: LevelOfCare, to: LevelOfCare): Direction | null => {
  const [a, b] = [levelsOfCare.indexOf(from), levelsOfCare.indexOf(to)];
  return a === b ? null : a < b ? 'step-up' : 'step-down';
};

/** Staff are with the patient round the clock. */
export const isRoundTheClock = (level: LevelOfCare): boolean =>
  levelsOfCare.indexOf(level) >= levelsOfCare.indexOf('residential');

/** What a patient could fall through. Derived from the bundle, never ticked off by hand. */
export const TransitionGap = z
  .enum([
    'no-receiver',
    'no-appointment',
    'waiting-list',
    'medicines-unreconciled',
    'vitals-unowned',
    'labs-unowned',
    'consent-missing',
    'safety-plan-none',
    'safety-plan-unreviewed',
  ])
  .meta({ id: 'TransitionGap' });
export type TransitionGap = z.infer<typeof TransitionGap>;

/** Why a command is not open now, for the page that says it in words. */
export const WhyNot = z
  .enum([
    'not-in-this-state',
    'items-block-ready',
    'items-block-acceptance',
    'no-receiver',
    'receiver-not-on-team',
    'receiver-may-not-act',
    'not-the-receiver',
    'synthesis-missing',
    'follow-up-open',
    'moved-already',
    'role',
  ])
  .meta({ id: 'WhyNot' });
export type WhyNot = z.infer<typeof WhyNot>;

/** What this person may do now: null, or why not. */
export const Possible = z.record(TransitionCommand, WhyNot.nullable());
export type Possible = z.infer<typeof Possible>;

/** Whose turn it is: a person, or a role that nobody holds. */
export const Turn = z.object({ role: CareTeamRole.nullable(), person: Person.nullable() });
export type Turn = z.infer<typeof Turn>;

const core = {
  id: Id,
  version: Version,
  from: LevelOfCare,
  to: LevelOfCare,
  state: TransitionState,
  stateSince: Instant,
  proposedAt: Instant,
  plannedFor: Instant.describe('When the patient is to move'),
  movedAt: Instant.nullable().describe('When the receiver accepted: from then on the new team is responsible'),
  coordinator: Person,
  receiver: Person.nullable(),
  gaps: z.array(TransitionGap),
};

/** One card of the board. */
export const TransitionCard = z
  .object({
    ...core,
    patient: PatientSummary,
    items: z.object({
      open: z.int(),
      of: z.int(),
      blocking: z.int().describe('Open ones without which the next state is not reached'),
      overdue: z.int().describe('Items and follow-ups whose time has passed'),
      mine: z.int().describe('Open ones of whoever asks'),
    }),
    missing: z.array(z.string()).describe('Kinds of items that are open, the next due first; at most five'),
    nextDueAt: Instant.nullable(),
    turn: Turn.nullable(),
    owners: z.array(Person).describe('Of open items, each once'),
    possible: Possible,
  })
  .meta({ id: 'TransitionCard' });
export type TransitionCard = z.infer<typeof TransitionCard>;

/** One transition, opened. */
export const TransitionView = z
  .object({
    ...core,
    patient: PatientSummary,
    reasons: z.array(TransitionReason),
    why: z.string().nullable().describe('In words; null where it was not said or is withheld'),
    proposedBy: Person,
    sendingTeam: z.object({ id: Id, name: z.string() }),
    receivingTeam: z.object({ id: Id, name: z.string() }),
    formerTeamSeesUntil: Instant.nullable().describe('Until when the team of before may still look'),
    templateVersion: Version,
    items: z.array(HandoffItemView),
    synthesis: z.string().nullable().describe('The last part of I-PASS, in the words of whoever accepted'),
    declined: z.object({ by: Person, at: Instant, reason: z.string() }).nullable().describe('The last time'),
    cancelled: z.object({ by: Person.nullable(), at: Instant, reason: z.string() }).nullable(),
    followUps: z.array(FollowUpView),
    turn: Turn.nullable(),
    possible: Possible,
    withheld: z.array(ConsentCategory),
  })
  .meta({ id: 'TransitionView' });
export type TransitionView = z.infer<typeof TransitionView>;
