import { z } from 'zod';
import { CheckInAnswers, CheckInState } from '../check-ins/answers.js';
import { Span } from '../escalation/chain.js';
import { Facts } from '../facts.js';
import { ChainRole, Severity } from '../kernel/care.js';
import { ConsentCategory } from '../kernel/consent-category.js';
import { PatientSummary } from '../kernel/patient-summary.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, Version } from '../kernel/primitives.js';
import { AlertOutcome } from './outcome.js';
import { AlertUsefulness } from './usefulness.js';

export const AlertState = z.enum(['open', 'acknowledged', 'resolved']).meta({ id: 'AlertState' });
export type AlertState = z.infer<typeof AlertState>;

/** One row of the inbox: what, how bad, how long until it goes to somebody else. */
export const AlertView = z
  .object({
    id: Id,
    version: Version.describe('Grows with every change: merging by it makes double delivery harmless'),
    patient: PatientSummary,
    rule: z.object({ key: z.string(), name: z.string(), version: Version }),
    severity: Severity,
    state: AlertState,
    occurrences: z.int().min(1).describe('How often the rule matched while this alert was open'),
    raisedAt: Instant,
    changedAt: Instant,
    notified: z.array(z.object({ staffId: Id, name: z.string(), role: ChainRole })).describe('Told so far'),
    nextStep: z
      .object({ at: Instant, roles: z.array(ChainRole) })
      .nullable()
      .describe('Who is told next, and when, unless somebody acknowledges'),
    answeredSince: Instant.nullable().describe(
      'Of an alert about silence: when the patient answered after it was raised',
    ),
    acknowledged: z.object({ by: Person, at: Instant, resolveBy: Instant }).nullable(),
    resolved: z.object({ by: Person, at: Instant, outcome: AlertOutcome }).nullable(),
  })
  .meta({ id: 'AlertView' });
export type AlertView = z.infer<typeof AlertView>;

/** Why each thing happened, or did not: one code per line of the trace. */
export const TraceCode = z
  .enum([
    'RULE_MATCHED',
    'RAISED',
    'MATCHED_AGAIN',
    'SAID_AGAIN',
    'SEVERITY_RAISED',
    'STEP_NOTIFIED',
    'STEP_SKIPPED_ROLE_VACANT',
    'STEP_SKIPPED_MAY_NOT_ACT',
    'STEP_SKIPPED_ALREADY_TOLD',
    'STEP_UNANSWERED',
    'CHAIN_REPEATED',
    'CHAIN_EXHAUSTED',
    'ACKNOWLEDGED',
    'CHAIN_STOPPED',
    'NOT_RESOLVED_IN_TIME',
    'REOPENED',
    'PATIENT_ANSWERED_SINCE',
    'RESOLVED',
  ])
  .meta({ id: 'TraceCode' });
export type TraceCode = z.infer<typeof TraceCode>;

/** What a patient or a supporter said with one event. */
export const SaidThen = z
  .object({
    by: z.enum(['check-in', 'help', 'supporter']),
    at: Instant,
    words: z.string().nullable(),
    answers: CheckInAnswers.nullable().describe('As they stood then'),
  })
  .meta({ id: 'SaidThen' });
export type SaidThen = z.infer<typeof SaidThen>;

/** Enough of another alert to act on it without seeing the record. */
export const AlertItIsAbout = z
  .object({
    id: Id,
    rule: z.object({ key: z.string(), name: z.string() }),
    severity: Severity,
    state: AlertState,
    raisedAt: Instant,
    told: z.array(z.object({ name: z.string(), role: ChainRole })),
    vacantRole: ChainRole.nullable(),
  })
  .meta({ id: 'AlertItIsAbout' });
export type AlertItIsAbout = z.infer<typeof AlertItIsAbout>;

export const TraceEntry = z
  .object({
    at: Instant,
    code: TraceCode,
    step: z.int().min(0).nullable().describe('Zero-based step of the chain, where the line is about one'),
    roles: z.array(ChainRole),
    people: z.array(Person),
    facts: Facts.partial().nullable().describe('The values that the rule saw'),
    checkIns: z.array(z.object({ id: Id, opensAt: Instant, closesAt: Instant, state: CheckInState })),
    note: z.string().nullable(),
    said: SaidThen.nullable().describe('What was said that the rule looked at, as far as it is open'),
    unreadable: z
      .boolean()
      .describe('The event that the rule looked at is of a newer release: what it says is left out'),
    about: AlertItIsAbout.nullable().describe(
      'The other alert that it is about, whose chain ended or met a vacant role',
    ),
  })
  .meta({ id: 'TraceEntry' });
export type TraceEntry = z.infer<typeof TraceEntry>;

export const ChainStepView = z
  .object({
    roles: z.array(ChainRole),
    acknowledgeWithin: Span,
    state: z
      .enum(['answered', 'told', 'unanswered', 'current', 'upcoming', 'not-reached', 'skipped'])
      .describe('told: somebody else took it on meanwhile; not-reached: the chain stopped before it'),
    at: Instant.nullable().describe('When it was or will be taken; null where a later step decides'),
    people: z.array(Person),
  })
  .meta({ id: 'ChainStepView' });
export type ChainStepView = z.infer<typeof ChainStepView>;

/** How long whoever was told keeps an alert after it was resolved, without being on the team (default). */
export const toldKeepsHours = 72;

export const AlertDetail = AlertView.extend({
  whatMatters: z.string().nullable().describe('Priorities in the patient’s own words'),
  ifIGoQuiet: z.string().nullable(),
  why: z.string(),
  chain: z.array(ChainStepView),
  trace: z.array(TraceEntry),
  resolutionNote: z.string().nullable(),
  usefulness: AlertUsefulness,
  withheld: z.array(ConsentCategory).describe('What the patient or one’s role does not open: left out above'),
  recentCheckIns: z.array(
    z.object({
      id: Id,
      opensAt: Instant,
      state: CheckInState,
      mood: z.int().nullable(),
      strongestUrge: z.int().nullable(),
    }),
  ),
}).meta({ id: 'AlertDetail' });
export type AlertDetail = z.infer<typeof AlertDetail>;
