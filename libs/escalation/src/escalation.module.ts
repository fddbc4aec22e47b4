import { Module } from '@nestjs/common';
import { EvaluateRulesWhenSomethingHappened } from './evaluate-rules-when-something-happened/evaluate-rules-when-something-happened.handler.js';
import { RulesAndFacts } from './evaluate-rules-when-something-happened/rules-and-facts.js';
import { InstallDefaultRulesWhenOrganisationFounded } from './install-default-rules-when-organisation-founded/install-default-rules-when-organisation-founded.handler.js';
import { ListRulesController } from './list-rules/list-rules.controller.js';
import { ListRulesHandler } from './list-rules/list-rules.handler.js';
import { ReadRuleHistoryController } from './read-rule-history/read-rule-history.controller.js';
import { ReadRuleHistoryHandler } from './read-rule-history/read-rule-history.handler.js';
import { ReviseRuleController } from './revise-rule/revise-rule.controller.js';
import { ReviseRuleHandler } from './revise-rule/revise-rule.handler.js';
import { RuleRepository } from './rule.repository.js';

/** Rules: which events matter, how much, and who is told in which order. */
@Module({
  controllers: [ListRulesController, ReadRuleHistoryController, ReviseRuleController],
  providers: [
    RuleRepository,
    InstallDefaultRulesWhenOrganisationFounded,
    EvaluateRulesWhenSomethingHappened,
    RulesAndFacts,
    ListRulesHandler,
    ReadRuleHistoryHandler,
    ReviseRuleHandler,
  ],
})
export class EscalationModule {}
