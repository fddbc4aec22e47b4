import { z } from 'zod';
import { RuleTrigger } from '../events.js';
import { Severity } from '../kernel/care.js';
import { Person } from '../kernel/person.js';
import { Id, Instant, Name, Version, Words } from '../kernel/primitives.js';
import { EscalationChain, RuleOutcome, Span } from './chain.js';
import { ConditionGroup } from './condition-tree.js';

/** One severity of a rule: its condition and what follows. The first level whose condition holds is taken. */
export const RuleLevel = z
  .strictObject({
    severity: Severity,
    when: z.json().describe('JsonLogic over Facts'),
    tree: ConditionGroup.nullish().describe(
      'What `when` was built from; it compiles to `when`. null where no tree stands for it: then it is edited as JsonLogic',
    ),
    outcome: RuleOutcome.default('alert'),
    chain: EscalationChain,
    resolveWithin: Span,
  })
  .meta({ id: 'RuleLevel' });
export type RuleLevel = z.infer<typeof RuleLevel>;

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
  retired: z.boolean().describe('Switched off for good: kept for the alerts that it raised'),
}).meta({ id: 'EscalationRule' });
export type EscalationRule = z.infer<typeof EscalationRule>;

/** What an organisation starts with. */
export const defaultInterruptionsPerShift = 5;

/** What somebody decides of a rule, without what is kept about it. */
export function contentOfRule({ name, why, class: of, enabled, triggers, levels }: RuleContent): RuleContent {
  return { name, why, class: of, enabled, triggers, levels };
}

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
    kind: z.enum(['safety-rule-off', 'rule-failing', 'rule-dismissed']),
    ruleId: Id,
    key: z.string(),
    name: z.string(),
    since: Instant,
  })
  .meta({ id: 'RuleNotice' });
export type RuleNotice = z.infer<typeof RuleNotice>;

/** What can be wrong with a rule; the page says each in its own words. */
export const RuleFindingCode = z.enum([
  'not-a-rule',
  'not-a-condition',
  'too-large',
  'unknown-operator',
  'unknown-fact',
  'wrong-kind',
  'out-of-range',
  'percentage-without-floor',
  'never-holds',
  'always-holds',
  'not-its-tree',
  'triggers-change-nothing',
  'wording',
  'class-fixed',
  'nobody-told',
  'never-ends-loudly',
  'safety-must-alert',
  'loosens-safety',
  'put-away',
  'reserved-key',
]);
export type RuleFindingCode = z.infer<typeof RuleFindingCode>;

/** What would keep a rule from being saved, or should be thought about first. `field`: a JSON pointer into the content. */
export const RuleFinding = z
  .object({ code: RuleFindingCode, field: z.string(), message: z.string(), refuses: z.boolean() })
  .meta({ id: 'RuleFinding' });
export type RuleFinding = z.infer<typeof RuleFinding>;

/** What the organisation decided about its rules as a whole. */
export const RuleSettings = z
  .strictObject({
    interruptionsPerShift: z.int().min(1).max(100).describe('How often one person may be told in a shift (default 5)'),
  })
  .meta({ id: 'RuleSettings' });
export type RuleSettings = z.infer<typeof RuleSettings>;
