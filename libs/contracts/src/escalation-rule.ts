import { z } from 'zod';
import { ChainRole, Severity } from './care.js';
import { Person } from './person.js';
import { Id, Instant, Name, Version, Words } from './primitives.js';

/** `m` and `h` run in real time, `bh` in the programme's business hours. */
export const Span = z
  .strictObject({ amount: z.int().min(1).max(10_000), unit: z.enum(['m', 'h', 'bh']) })
  .meta({ id: 'Span', description: 'A length of time; bh counts business hours only' });
export type Span = z.infer<typeof Span>;

/** Everybody named is told at once; if nobody acknowledges in time, the next step is taken. */
export const EscalationStep = z
  .strictObject({ roles: z.array(ChainRole).min(1).max(4), acknowledgeWithin: Span })
  .meta({ id: 'EscalationStep' });
export type EscalationStep = z.infer<typeof EscalationStep>;

export const EscalationChain = z
  .strictObject({
    steps: z.array(EscalationStep).max(8),
    /** Start again at the first step when the last one passes unanswered, until somebody acknowledges. */
    repeats: z.boolean().default(false),
  })
  .meta({ id: 'EscalationChain' });
export type EscalationChain = z.infer<typeof EscalationChain>;

export const RuleOutcome = z.enum(['alert', 'nudge-patient']);

/** One severity of a rule: its condition and what follows. The first level whose condition holds is taken. */
export const RuleLevel = z
  .strictObject({
    severity: Severity,
    when: z.json().describe('JsonLogic over Facts'),
    outcome: RuleOutcome.default('alert'),
    chain: EscalationChain,
    resolveWithin: Span,
  })
  .meta({ id: 'RuleLevel' });
export type RuleLevel = z.infer<typeof RuleLevel>;

/** Event types that can wake a rule. */
export const RuleTrigger = z
  .enum([
    'check-in.missed',
    'check-in.answered',
    'help.requested',
    'patient.went-quiet',
    'alert.chain-exhausted',
    'care-team.role-found-vacant',
    'supporter.raised-concern',
  ])
  .meta({ id: 'RuleTrigger' });
export type RuleTrigger = z.infer<typeof RuleTrigger>;

/** A safety-class rule cannot be silenced, or loosened by one person alone. The class of a rule never changes. */
export const RuleClass = z.enum(['safety', 'care']);

export const RuleContent = z
  .strictObject({
    name: Name(120),
    why: Words(240),
    class: RuleClass,
    enabled: z.boolean(),
    triggers: z.array(RuleTrigger).min(1),
    levels: z.array(RuleLevel).min(1).max(4),
  })
  .meta({ id: 'RuleContent' });
export type RuleContent = z.infer<typeof RuleContent>;

export const EscalationRule = RuleContent.extend({
  id: Id,
  key: z.string().describe('Stable name; the page translates the names of the rules that ship with Holdfast by it'),
  version: Version,
  toReview: z.boolean().describe('It came with a newer Holdfast, and nobody of the organisation has looked at it yet'),
}).meta({ id: 'EscalationRule' });
export type EscalationRule = z.infer<typeof EscalationRule>;

/** The rules that ship with Holdfast. A key never changes its meaning: stored rules and pages know them by it. */
export const DefaultRuleKey = z.enum([
  'one-missed',
  'two-missed',
  'three-missed-or-silent',
  'not-safe-or-help',
  'body-emergency',
  'not-sure-or-hurt',
  'supporter-concern',
  'wants-call',
  'strong-urges',
  'no-meal',
  'medicines-missed',
  'low-mood',
  'purging-rises',
  'bingeing-rises',
  'chain-exhausted',
  'vacant-role',
]);
export type DefaultRuleKey = z.infer<typeof DefaultRuleKey>;

/** A way in which a change of a rule could make somebody be told later, less, or not at all. */
export const Loosening = z
  .enum(['switched-off', 'fewer-triggers', 'other-condition', 'less-severe', 'slower', 'fewer-people'])
  .meta({ id: 'Loosening' });
export type Loosening = z.infer<typeof Loosening>;

/** A change that loosens a safety rule: it waits for the signature of a second person. */
export const RuleProposal = z
  .object({
    id: Id,
    ruleId: Id,
    version: Version.describe('The version that it changes'),
    content: RuleContent,
    loosens: z.array(Loosening).min(1),
    why: z.string(),
    by: Person,
    at: Instant,
  })
  .meta({ id: 'RuleProposal' });
export type RuleProposal = z.infer<typeof RuleProposal>;

/** Something about the rules that everybody should know of for as long as it lasts. */
export const RuleNotice = z
  .object({
    kind: z.enum(['safety-rule-off', 'rule-failing']),
    ruleId: Id,
    key: z.string(),
    name: z.string(),
    since: Instant,
  })
  .meta({ id: 'RuleNotice' });
export type RuleNotice = z.infer<typeof RuleNotice>;
