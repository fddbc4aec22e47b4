import { Global, Module } from '@nestjs/common';
import { ports } from '#ports';
import { ChangeRule } from './change-rule.js';
import { DecideRuleChangeController, DropRuleChangeHandler, SignRuleChangeHandler } from './decide-rule-change.js';
import { EvaluateRulesWhenSomethingHappened } from './evaluate-rules/evaluate-rules-when-something-happened.handler.js';
import { RulesAndFacts } from './evaluate-rules/rules-and-facts.js';
import { InstallDefaultRulesWhenOrganisationFounded } from './install-default-rules-when-organisation-founded/install-default-rules-when-organisation-founded.handler.js';
import { ListRulesController } from './list-rules/list-rules.controller.js';
import { ListRulesHandler } from './list-rules/list-rules.handler.js';
import { MarkRuleReviewedController, MarkRuleReviewedHandler } from './mark-rule-reviewed.js';
import { ProposeRuleChangeController, ProposeRuleChangeHandler } from './propose-rule-change.js';
import { ReadRuleHistoryController } from './read-rule-history/read-rule-history.controller.js';
import { ReadRuleHistoryHandler } from './read-rule-history/read-rule-history.handler.js';
import { ReadRuleNoticesController, ReadRuleNoticesHandler } from './read-rule-notices.js';
import { ReviseRuleController } from './revise-rule/revise-rule.controller.js';
import { ReviseRuleHandler } from './revise-rule/revise-rule.handler.js';
import { RuleRepository } from './rule.repository.js';
import { RulesInForce } from './rule-directory.js';
import { RuleFailures } from './rule-failures.js';
import { RuleProposals } from './rule-proposal.repository.js';

const offered = { provide: ports.ruleDirectory, useClass: RulesInForce };

/** Rules: which events matter, how much, and who is told in which order. */
@Global()
@Module({
  controllers: [
    // Before those whose path has the id of a rule in the same place.
    ReadRuleNoticesController,
    DecideRuleChangeController,
    ListRulesController,
    ReadRuleHistoryController,
    ReviseRuleController,
    ProposeRuleChangeController,
    MarkRuleReviewedController,
  ],
  providers: [
    RuleRepository,
    RuleProposals,
    RuleFailures,
    ChangeRule,
    InstallDefaultRulesWhenOrganisationFounded,
    EvaluateRulesWhenSomethingHappened,
    RulesAndFacts,
    ListRulesHandler,
    ReadRuleHistoryHandler,
    ReadRuleNoticesHandler,
    ReviseRuleHandler,
    ProposeRuleChangeHandler,
    SignRuleChangeHandler,
    DropRuleChangeHandler,
    MarkRuleReviewedHandler,
    offered,
  ],
  exports: [ports.ruleDirectory],
})
export class EscalationModule {}
