import { isDeepStrictEqual } from 'node:util';
import {
  builtInRuleKey,
  contentOfRule,
  type EscalationRule,
  type RuleContent,
  type RuleFinding,
  type RuleFindingCode,
  type RulePackChange,
} from '#contracts';
import { findingsOf } from '../check-rule.js';
import { defaultRules } from '../default-rules/index.js';
import { withoutTrees, withTrees } from '../rule-trees.js';
import type { SentPack } from './pack.js';

export interface ChangeByPack {
  change: RulePackChange;
  stored: EscalationRule | undefined;
}

/** What a pack would make of one rule, beside the one that is there. */
export function changeByPack(
  { key, content: given }: SentPack['rules'][number],
  stored: EscalationRule | undefined,
): ChangeByPack {
  const before = stored ? contentOfRule(stored) : null;
  const { content, findings, loosens } = findingsOf(given, before);
  const all = [...ofKey(key, stored, content), ...findings];
  const change = {
    key,
    ruleId: stored?.id ?? null,
    version: stored?.version ?? null,
    kind: kindOf(all, before, content),
    before,
    after: content && withTrees(content),
    findings: all,
    loosens,
  };
  return { change, stored };
}

function kindOf(
  findings: readonly RuleFinding[],
  before: RuleContent | null,
  after: RuleContent | null,
): RulePackChange['kind'] {
  if (!after || findings.some(({ refuses }) => refuses)) return 'refused';
  if (!before) return 'new';
  return isDeepStrictEqual(withoutTrees(before), withoutTrees(after)) ? 'same' : 'changed';
}

/** What the key itself forbids, whatever the content says. */
function ofKey(key: string, stored: EscalationRule | undefined, content: RuleContent | null): RuleFinding[] {
  const refused = (code: RuleFindingCode, field: string, message: string): RuleFinding[] => [
    { code, field, message, refuses: true },
  ];
  if (key === builtInRuleKey) return refused('reserved-key', '', 'This key is of the rule that is built in.');
  if (stored?.retired) return refused('put-away', '', 'This rule was put away here. Make a new one from a copy of it.');
  // Pages promise what the key of a shipped rule stands for, whether or not it is here.
  const shipped = stored ? undefined : defaultRules.find((rule) => rule.key === key)?.content;
  return shipped && content && shipped.class !== content.class
    ? refused('class-fixed', '/class', `The rule with this key is of the class "${shipped.class}".`)
    : [];
}
