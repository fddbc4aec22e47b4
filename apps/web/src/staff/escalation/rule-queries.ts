import { routes } from '#contracts';

/** What a change of a rule changes: one that was switched off is a notice. */
export const rulesChanged = [routes.listRules, routes.readRuleNotices, routes.readRuleHistory];
