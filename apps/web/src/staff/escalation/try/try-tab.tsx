import type { RuleTabProps } from '../rule/rule-tab-props.js';
import { TryIt } from './try-it.js';

export const TryTab = ({ rule, draft, findings }: RuleTabProps) => (
  <TryIt content={draft.content} ruleId={rule.id} ready={!findings.refused} />
);
