import { type Json, type RuleContent, routes } from '#contracts';

/** What a change of a rule changes: one that was switched off is a notice. */
export const rulesChanged = [routes.listRules, routes.readRuleNotices, routes.readRuleHistory, routes.listShippedRules];

/** Also those that were put away: their alerts lead to them. */
export const allRules = { query: { retired: 'with' as const } };

/** A rule as it is being written: the server says what of it is no rule yet. */
export const asJson = (content: RuleContent): Json => content as unknown as Json;
