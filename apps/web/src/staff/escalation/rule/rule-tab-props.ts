import type { EscalationRule } from '#contracts';
import type { Findings } from './findings.js';
import type { Draft } from './use-draft.js';

/** What every part of the page of a rule is given. */
export interface RuleTabProps {
  rule: EscalationRule;
  draft: Draft;
  findings: Findings;
  mayChange: boolean;
}
