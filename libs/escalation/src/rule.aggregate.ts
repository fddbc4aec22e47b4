import type { EscalationRule, Facts, RuleContent, RuleLevel } from '#contracts';
import { factsIn, holds } from './condition/condition.js';
import { faultIn, type RuleFault } from './rule-faults.js';

export type Refusal = RuleFault | { code: 'REQUEST.STALE' | 'RULE.RETIRED' | 'RULE.STILL_ON' };

/** A rule that somebody makes, or why it is refused. */
export function newRule(
  { id, key }: Pick<EscalationRule, 'id' | 'key'>,
  content: RuleContent,
): { rule: EscalationRule } | { refusal: Refusal } {
  const refusal = faultIn(content);
  return refusal ? { refusal } : { rule: { id, key, version: 1, toReview: false, retired: false, ...content } };
}

/** The next version of a rule, or why it is refused. Versions that alerts were raised under never change. */
export function revise(
  rule: EscalationRule,
  content: RuleContent,
  readVersion: number,
): { rule: EscalationRule } | { refusal: Refusal } {
  if (rule.retired) return { refusal: { code: 'RULE.RETIRED' } };
  if (rule.version !== readVersion) return { refusal: { code: 'REQUEST.STALE' } };
  const refusal = faultIn(content) ?? changedClass(rule, content);
  return refusal ? { refusal } : { rule: { ...rule, ...content, version: rule.version + 1, toReview: false } };
}

/** Puts a rule away for good. Only one that is off: who put a rule away that still hears would not know what they silenced. */
export function retire(rule: EscalationRule, readVersion: number): { rule: EscalationRule } | { refusal: Refusal } {
  if (rule.retired) return { refusal: { code: 'RULE.RETIRED' } };
  if (rule.version !== readVersion) return { refusal: { code: 'REQUEST.STALE' } };
  if (rule.enabled) return { refusal: { code: 'RULE.STILL_ON' } };
  return { rule: { ...rule, version: rule.version + 1, retired: true, toReview: false } };
}

/** Of a rule the class never changes: what was promised with it would not hold. */
export const changedClass = (rule: RuleContent, content: RuleContent): RuleFault | null =>
  rule.class === content.class
    ? null
    : {
        code: 'RULE.CLASS_FIXED',
        finding: 'class-fixed',
        field: '/class',
        message: `This rule is, and stays, of the class "${rule.class}".`,
      };

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
