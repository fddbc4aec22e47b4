import { routes } from '#contracts';
import { page } from '../app/page.js';
import { rulesSearch } from './list/rules-search.js';
import { qualitySearch } from './quality/quality-search.js';
import { newRuleSearch, ruleSearch } from './rule/rule-search.js';
import { withWords } from './with-words.js';

export const escalationPages = [
  page({
    path: '/rules',
    title: 'nav.rules',
    load: () => withWords(import('./list/rules-page.js')).then(({ RulesPage }) => ({ default: RulesPage })),
    search: rulesSearch,
    needs: [routes.listRules],
    nav: { group: 'clinic', order: 40, icon: 'M4 5h8M4 10h12M4 15h6m4-11.5v3m0 7v3M12.5 5h3M12.5 15h3' },
  }),
  page({
    path: '/rules/quality',
    title: 'nav.rule-quality',
    load: () =>
      withWords(import('./quality/rule-quality-page.js')).then(({ RuleQualityPage }) => ({ default: RuleQualityPage })),
    needs: [routes.readRuleQuality],
    search: qualitySearch,
  }),
  page({
    path: '/rules/new',
    title: 'rules.new-title',
    load: () => withWords(import('./rule/new-rule-page.js')).then(({ NewRulePage }) => ({ default: NewRulePage })),
    search: newRuleSearch,
    needs: [routes.createRule],
  }),
  page({
    path: '/rules/packs',
    title: 'packs.title',
    load: () => withWords(import('./packs/packs-page.js')).then(({ PacksPage }) => ({ default: PacksPage })),
    needs: [routes.listRules],
  }),
  page({
    path: '/rules/$ruleId',
    title: null,
    load: () => withWords(import('./rule/rule-page.js')).then(({ RulePage }) => ({ default: RulePage })),
    search: ruleSearch,
    needs: [routes.listRules],
  }),
] as const;
