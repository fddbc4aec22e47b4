import { RuleQuality } from '../quality/rule-quality.js';
import { SuggestionCard } from '../quality/suggestion-card.js';
import type { RuleTabProps } from './rule-tab-props.js';

/** How a rule has done, and what might fit better. */
export const QualityTab = ({ rule, draft, mayChange }: RuleTabProps) => (
  <>
    <RuleQuality ruleId={rule.id} />
    {mayChange && !rule.retired && <SuggestionCard rule={rule} draft={draft} />}
  </>
);
