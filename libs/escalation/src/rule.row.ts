import { z } from 'zod';
import { contentOfRule, type EscalationRule, overFactsOfToday, RuleContent } from '#contracts';
import { whyUnsound } from './condition/what-is-wrong.js';
import { type RuleTrees, treesOf, withoutTrees, withTrees } from './rule-trees.js';

/** A rule as it is read. */
export interface RuleRow {
  id: string;
  key: string;
  version: number;
  toReview: boolean;
  retired: boolean;
  content: RuleContent;
  trees?: RuleTrees;
}

/** Of `escalation_rule r`. */
export const columns =
  'r.id, r.key, r.version, r.to_review as "toReview", r.retired_at is not null as retired, r.content, r.trees';

/** A rule whose stored content cannot be evaluated, and why. */
export interface UnsoundRule {
  rule: Pick<EscalationRule, 'id' | 'key' | 'version'>;
  reason: string;
}

/** As it is evaluated and shown: over the names that facts have today. */
export const ofToday = (row: RuleRow): RuleRow => ({ ...row, content: overFactsOfToday(row.content) });

export const toRule = ({ id, key, version, toReview, retired, content }: RuleRow): EscalationRule => ({
  ...{ id, key, version, toReview, retired },
  ...content,
});
/** As it is shown and changed. */
export const toRuleWithTrees = (row: RuleRow): EscalationRule => {
  const { content, ...rest } = ofToday(row);
  return toRule({ ...rest, content: withTrees(content, row.trees ?? null) });
};

/**
 * What is stored was checked when it was saved, by this release or another. A condition that cannot be evaluated now must not
 * act; all else that is asked of a rule when it is saved is no reason to leave it out.
 */
export function soundOrNot(row: RuleRow): EscalationRule | UnsoundRule {
  const { id, key, version } = row;
  const content = RuleContent.safeParse(row.content);
  if (!content.success) return { rule: { id, key, version }, reason: z.prettifyError(content.error) };
  const wrong = content.data.levels.map(({ when }) => whyUnsound(when)).find((fault) => fault !== null);
  return wrong ? { rule: { id, key, version }, reason: wrong.message } : toRule({ ...row, content: content.data });
}

/** As it is stored. */
export const written = (rule: EscalationRule): string => JSON.stringify(withoutTrees(contentOfRule(rule)));
export const writtenTrees = (rule: EscalationRule): string => JSON.stringify(treesOf(rule));
