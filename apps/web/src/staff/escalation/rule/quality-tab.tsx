import { RuleQuality } from '../quality/rule-quality.js';
import type { RuleTabProps } from './rule-tabs.js';

export const QualityTab = ({ rule }: RuleTabProps) => <RuleQuality ruleId={rule.id} />;
