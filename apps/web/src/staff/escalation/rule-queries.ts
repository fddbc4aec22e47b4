import { queryOptions } from '@tanstack/react-query';
import { type EscalationRule, type RuleContent, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { queries } from '../session/queries.js';

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => callApi(routes.listRules, {}, { signal }),
});

export const ruleNoticesQuery = queryOptions({
  queryKey: ['rules', 'notices'],
  queryFn: ({ signal }) => callApi(routes.readRuleNotices, {}, { signal }),
});

/** After a change both are read again: a rule that was switched off is a notice. */
export const readRulesAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: rulesQuery.queryKey });

export const contentOf = ({ id: _, key: __, version: ___, toReview: ____, ...content }: EscalationRule): RuleContent =>
  content;
