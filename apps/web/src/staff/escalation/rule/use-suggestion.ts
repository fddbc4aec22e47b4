import { useEffect } from 'react';
import type { EscalationRule } from '#contracts';
import { takeSuggestion } from '../quality/suggested-change.js';
import { withTrees } from './draft.js';
import type { Draft } from './use-draft.js';

/** A suggested threshold that somebody wanted to look at stands here as a change that is not published. */
export const useSuggestion = (rule: EscalationRule, draft: Draft, tab: string): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is taken once, when the page opens or comes to the front again
  useEffect(() => {
    const content = takeSuggestion(rule.id, rule.version);
    if (content) draft.change(() => withTrees(content));
  }, [rule.id, rule.version, tab]);
};
