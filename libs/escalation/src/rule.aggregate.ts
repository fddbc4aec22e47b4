import type { EscalationRule, Facts, RuleContent, RuleLevel } from '#contracts';
import { factsIn, holds } from './condition/condition.js';
import { whatIsWrong } from './condition/what-is-wrong.js';
import { unkindWording } from './kinder-words.js';

export interface Fault {
  code:
    | 'RULE.CONDITION_INVALID'
    | 'RULE.WORDING'
    | 'RULE.CLASS_FIXED'
    | 'RULE.NOBODY_TOLD'
    | 'RULE.NEVER_ENDS_LOUDLY'
    | 'RULE.SAFETY_MUST_ALERT';
  field: string;
  message: string;
}

export type Refusal = Fault | { code: 'REQUEST.STALE' };

/** The next version of a rule, or why it is refused. Versions that alerts were raised under never change. */
export function revise(
  rule: EscalationRule,
  content: RuleContent,
  readVersion: number,
): { rule: EscalationRule } | { refusal: Refusal } {
  if (rule.version !== readVersion) return { refusal: { code: 'REQUEST.STALE' } };
  const refusal = faultIn(content) ?? changedClass(rule, content);
  return refusal ? { refusal } : { rule: { ...rule, ...content, version: rule.version + 1, toReview: false } };
}

/** The first thing that keeps a rule from working as a rule: each would be silence where somebody relies on it. */
export function faultIn(content: RuleContent): Fault | null {
  for (const [index, level] of content.levels.entries()) {
    const fault = faultInLevel(content, level, `/levels/${index}`);
    if (fault) return fault;
  }
  for (const field of ['name', 'why'] as const) {
    const found = unkindWording(content[field]);
    const message = found && `Instead of "${found.avoid}", say "${found.prefer}".`;
    if (message) return { code: 'RULE.WORDING', field: `/${field}`, message };
  }
  return null;
}

function faultInLevel({ class: kind, triggers }: RuleContent, level: RuleLevel, at: string): Fault | null {
  const wrong = whatIsWrong(level.when);
  if (wrong) return { code: 'RULE.CONDITION_INVALID', field: `${at}/when`, message: wrong };
  if (kind === 'safety' && level.outcome !== 'alert') {
    const message = 'A safety rule always raises an alert: a word to the patient alone would reach nobody.';
    return { code: 'RULE.SAFETY_MUST_ALERT', field: `${at}/outcome`, message };
  }
  if (level.outcome === 'alert' && !level.chain.steps.length) {
    return {
      code: 'RULE.NOBODY_TOLD',
      field: `${at}/chain/steps`,
      message: 'An alert is told to somebody: add a step.',
    };
  }
  if (triggers.includes('alert.chain-exhausted') && !level.chain.repeats) {
    const message = 'This is what an unanswered chain ends in: it repeats until somebody answers.';
    return { code: 'RULE.NEVER_ENDS_LOUDLY', field: `${at}/chain/repeats`, message };
  }
  return null;
}

const changedClass = (rule: EscalationRule, content: RuleContent): Fault | null =>
  rule.class === content.class
    ? null
    : { code: 'RULE.CLASS_FIXED', field: '/class', message: `This rule is, and stays, of the class "${rule.class}".` };

export interface Match {
  level: RuleLevel;
  /** The facts that the level looked at, as they were. */
  facts: Partial<Facts>;
}

/** The first level whose condition holds. @throws what evaluating a condition throws */
export function match(content: RuleContent, facts: Partial<Facts>): Match | null {
  const level = content.levels.find(({ when }) => holds(when, facts));
  if (!level) return null;
  const looked = factsIn(level.when).map((name) => [name, facts[name] ?? null]);
  return { level, facts: Object.fromEntries(looked) as Partial<Facts> };
}
