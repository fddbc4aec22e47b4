import { ports } from '#ports';
import { defineContext } from '#use-cases';
import { BacktestRepository } from './backtest/backtest.repository.js';
import { BacktestProcess } from './backtest/backtest-process.js';
import { CancelBacktest } from './backtest/cancel-backtest.js';
import { DeleteHistoryWhenUnused, ForgetBacktestWhenOld } from './backtest/forget-when-due.js';
import { ListBacktests } from './backtest/list-backtests.js';
import { OwnHistory } from './backtest/own-history.js';
import { ReadBacktest } from './backtest/read-backtest.js';
import { RunBacktest } from './backtest/run-backtest.js';
import { RunBacktestWhenDue } from './backtest/run-backtest-when-due.js';
import { StartBacktest } from './backtest/start-backtest.js';
import { UploadHistory } from './backtest/upload-history.js';
import { UploadedHistories } from './backtest/uploaded-histories.js';
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
import { TeamOutOfTouch1790006002000 } from './migrations/1790006002000-team-out-of-touch.js';
import { DismissedRules1790006110000 } from './migrations/1790006110000-dismissed-rules.js';
import { Backtests1790006300000 } from './migrations/1790006300000-backtests.js';
import { RevisionOfRules1790006301000 } from './migrations/1790006301000-revision-of-rules.js';
import { RulesOfTransitions1790007200500 } from './migrations/1790007200500-rules-of-transitions.js';
import { ProposeRuleChange } from './propose-rule-change.js';
import { Dismissals } from './quality/dismissals.js';
import { ReadRuleQuality } from './quality/read-rule-quality.js';
import { ReadRuleSuggestion } from './quality/read-rule-suggestion.js';
import { EvaluateRulesWhenSomethingHappened } from './reactions/evaluate-rules-when-something-happened.js';
import { InstallDefaultRulesWhenOrganisationFounded } from './reactions/install-default-rules-when-organisation-founded.js';
import { NoteDismissalWhenAlertJudged } from './reactions/note-dismissal-when-alert-judged.js';
import { ReadRuleHistory } from './read-rule-history.js';
import { ReadRuleNotices } from './read-rule-notices.js';
import { ReadRuleSettings } from './read-rule-settings.js';
import { RetireRule } from './retire-rule.js';
import { ReviseRule } from './revise-rule.js';
import { RuleRepository } from './rule.repository.js';
import { RulesInForce } from './rule-directory.js';
import { RuleFailures } from './rule-failures.js';
import { ExportRules } from './rule-packs/export-rules.js';
import { ImportRules } from './rule-packs/import-rules.js';
import { ListShippedRules } from './rule-packs/list-shipped-rules.js';
import { PreviewRulePack } from './rule-packs/preview-rule-pack.js';
import { RuleProposals } from './rule-proposal.repository.js';
import { RuleSettingsRows } from './rule-settings.js';
import { SendTestAlert } from './send-test-alert/send-test-alert.js';
import { FactsThen } from './verdicts/facts-then.js';
import { ReadRuleVerdicts } from './verdicts/read-rule-verdicts.js';
import { RulesThen } from './verdicts/rules-then.js';

export { answersPage } from './answers-page.js';
export { backtestOfFile, type KeyedRule } from './backtest/backtest-of-file.js';
export { BACKTEST_PROGRAM, type BacktestOrder } from './backtest/backtest-process.js';
export { HistoryTooLarge, UnreadableRow } from './backtest/history-file/read-rows.js';
export { OwnHistory } from './backtest/own-history.js';
export { Replay, type ReplayedRule } from './backtest/replay.js';
export { RunBacktest } from './backtest/run-backtest.js';
export { defaultRules } from './default-rules/index.js';
export { RuleRepository } from './rule.repository.js';

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
    StartBacktest,
    ListBacktests,
    ReadBacktest,
    CancelBacktest,
    UploadHistory,
    ListShippedRules,
    ExportRules,
    PreviewRulePack,
    ImportRules,
    ReadRuleQuality,
    ReadRuleSuggestion,
    ReadRuleVerdicts,
    SendTestAlert,
  ],
  reactions: [
    EvaluateRulesWhenSomethingHappened,
    InstallDefaultRulesWhenOrganisationFounded,
    NoteDismissalWhenAlertJudged,
    RunBacktestWhenDue,
    ForgetBacktestWhenOld,
    DeleteHistoryWhenUnused,
  ],
  parts: [
    RuleRepository,
    RuleProposals,
    RuleFailures,
    RuleSettingsRows,
    ChangeRule,
    RulesAndFacts,
    Dismissals,
    BacktestRepository,
    UploadedHistories,
    OwnHistory,
    RulesThen,
    FactsThen,
    RunBacktest,
    BacktestProcess,
  ],
  offers: [{ provide: ports.ruleDirectory, useClass: RulesInForce }],
  migrations: [
    Escalation1790000250000,
    RulesThatAreHeard1790004010000,
    ReasonsOfVersions1790006000000,
    RuleSettings1790006001000,
    Backtests1790006300000,
    RevisionOfRules1790006301000,
    TeamOutOfTouch1790006002000,
    DismissedRules1790006110000,
    RulesOfTransitions1790007200500,
  ],
  exports: [RunBacktest],
  leftOutOfBackups: ['backtest', 'backtest_history', 'backtest_history_part'],
});
