import { routes } from '#contracts';
import { page } from '../app/page.js';
import { qualitySearch } from './quality/quality-search.js';

export const escalationPages = [
  page({
    path: '/rules',
    title: 'nav.rules',
    load: () => import('./rules-page.js').then(({ RulesPage }) => ({ default: RulesPage })),
    needs: [routes.listRules],
    nav: { group: 'clinic', order: 40, icon: 'M4 5h8M4 10h12M4 15h6m4-11.5v3m0 7v3M12.5 5h3M12.5 15h3' },
  }),
  page({
    path: '/rules/quality',
    title: 'nav.rule-quality',
    load: () => import('./quality/rule-quality-page.js').then(({ RuleQualityPage }) => ({ default: RuleQualityPage })),
    needs: [routes.readRuleQuality],
    search: qualitySearch,
  }),
] as const;
