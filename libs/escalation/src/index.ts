import { ports } from '#ports';
import { defineContext } from '#use-cases';
import { ChangeRule } from './change-rule.js';
import { ChangeRuleSettings } from './change-rule-settings.js';
import { CheckRule } from './check-rule.js';
import { CreateRule } from './create-rule.js';
import { DropRuleChange, SignRuleChange } from './decide-rule-change.js';
import { RulesAndFacts } from './evaluate-rules/rules-and-facts.js';
import { ListRules } from './list-rules.js';
import { MarkRuleReviewed } from './mark-rule-reviewed.js';
import { Escalation1790000250000 } from './migrations/1790000250000-escalation.js';
import { RulesThatAreHeard1790004010000 } from './migrations/1790004010000-rules-that-are-heard.js';
import { ReasonsOfVersions1790006000000 } from './migrations/1790006000000-reasons-of-versions.js';
import { RuleSettings1790006001000 } from './migrations/1790006001000-rule-settings.js';
import { ProposeRuleChange } from './propose-rule-change.js';
import { EvaluateRulesWhenSomethingHappened } from './reactions/evaluate-rules-when-something-happened.js';
import { InstallDefaultRulesWhenOrganisationFounded } from './reactions/install-default-rules-when-organisation-founded.js';
import { ReadRuleHistory } from './read-rule-history.js';
import { ReadRuleNotices } from './read-rule-notices.js';
import { ReadRuleSettings } from './read-rule-settings.js';
import { RetireRule } from './retire-rule.js';
import { ReviseRule } from './revise-rule.js';
import { RuleRepository } from './rule.repository.js';
import { RulesInForce } from './rule-directory.js';
import { RuleFailures } from './rule-failures.js';
import { RuleProposals } from './rule-proposal.repository.js';
import { RuleSettingsRows } from './rule-settings.js';

export { answersPage } from './answers-page.js';
export { backtestOfFile, type KeyedRule } from './backtest/backtest-of-file.js';
export { HistoryTooLarge, UnreadableRow } from './backtest/history-file/read-rows.js';
export { defaultRules } from './default-rules/index.js';

/** Rules: which events matter, how much, and who is told in which order. */
export const escalation = defineContext({
  name: 'escalation',
  useCases: [
    ListRules,
    MarkRuleReviewed,
    ReadRuleHistory,
    SignRuleChange,
    DropRuleChange,
    ReviseRule,
    ReadRuleNotices,
    ProposeRuleChange,
    CreateRule,
    CheckRule,
    RetireRule,
    ReadRuleSettings,
    ChangeRuleSettings,
  ],
  reactions: [EvaluateRulesWhenSomethingHappened, InstallDefaultRulesWhenOrganisationFounded],
  parts: [RuleRepository, RuleProposals, RuleFailures, RuleSettingsRows, ChangeRule, RulesAndFacts],
  offers: [{ provide: ports.ruleDirectory, useClass: RulesInForce }],
  migrations: [
    Escalation1790000250000,
    RulesThatAreHeard1790004010000,
    ReasonsOfVersions1790006000000,
    RuleSettings1790006001000,
  ],
});
