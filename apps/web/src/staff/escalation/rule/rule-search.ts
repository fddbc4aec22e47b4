/** What the address of a rule remembers: which part of it is open. */
export interface RuleSearch {
  tab?: string;
}

export const ruleSearch = (search: Record<string, unknown>): RuleSearch =>
  typeof search.tab === 'string' && /^[a-z-]{1,30}$/.test(search.tab) ? { tab: search.tab } : {};

/** Of a rule that is being made: the id of the one that it is a copy of. */
export interface NewRuleSearch {
  from?: string;
}

export const newRuleSearch = (search: Record<string, unknown>): NewRuleSearch =>
  typeof search.from === 'string' && /^[0-9a-f-]{36}$/i.test(search.from) ? { from: search.from } : {};
