import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Word } from '../../use-words.js';
import type { RuleTabProps } from './rule-tab-props.js';

interface Tab {
  /** As it stands in the address. */
  id: string;
  title: Word;
  Content: LazyExoticComponent<ComponentType<RuleTabProps>>;
}

const tab = (id: string, title: Word, load: () => Promise<{ default: ComponentType<RuleTabProps> }>): Tab => ({
  id,
  title,
  Content: lazy(load),
});

/** Parts of the page of a rule, in their order. */
export const ruleTabs: readonly Tab[] = [
  tab('rule', 'rules.tab.rule', () => import('./rule-tab.js').then(({ RuleTab }) => ({ default: RuleTab }))),
  tab('try', 'rules.tab.try', () => import('../try/try-tab.js').then(({ TryTab }) => ({ default: TryTab }))),
  tab('quality', 'rules.tab.quality', () =>
    import('./quality-tab.js').then(({ QualityTab }) => ({ default: QualityTab })),
  ),
  tab('versions', 'rules.tab.versions', () =>
    import('./versions-tab.js').then(({ VersionsTab }) => ({ default: VersionsTab })),
  ),
];
