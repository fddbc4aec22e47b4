import type { EscalationRule, Facts, RuleContent, RuleLevel } from '#contracts';
import { factsIn, holds, whatIsWrong } from './condition.js';
import { unkindWording } from './kinder-words.js';

export type Refusal =
  | { code: 'RULE.CONDITION_INVALID' | 'RULE.WORDING'; field: string; message: string }
  | { code: 'REQUEST.STALE' };

/** The next version of a rule, or why it is refused. Versions that alerts were raised under never change. */
export function revise(
  rule: EscalationRule,
  content: RuleContent,
  readVersion: number,
): { rule: EscalationRule } | { refusal: Refusal } {
  if (rule.version !== readVersion) return { refusal: { code: 'REQUEST.STALE' } };
  for (const [index, { when }] of content.levels.entries()) {
    const message = whatIsWrong(when);
    if (message) return { refusal: { code: 'RULE.CONDITION_INVALID', field: `/levels/${index}/when`, message } };
  }
  for (const field of ['name', 'why'] as const) {
    const found = unkindWording(content[field]);
    const message = found && `Instead of "${found.avoid}", say "${found.prefer}".`;
    if (message) return { refusal: { code: 'RULE.WORDING', field: `/${field}`, message } };
  }
  return { rule: { ...rule, ...content, version: rule.version + 1 } };
}

export interface Match {
  level: RuleLevel;
  /** The facts that the level looked at, as they were. */
  facts: Partial<Facts>;
}

/** The first level whose condition holds. */
export function match(content: RuleContent, facts: Partial<Facts>): Match | null {
  const level = content.levels.find(({ when }) => holds(when, facts));
  if (!level) return null;
  const looked = factsIn(level.when).map((name) => [name, facts[name] ?? null]);
  return { level, facts: Object.fromEntries(looked) as Partial<Facts> };
}
