import { type EscalationRule, routes } from '#contracts';
import { staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { allowed, ChangeRule } from './change-rule.js';
import { retire } from './rule.aggregate.js';
import { RuleRepository } from './rule.repository.js';
import { RuleProposals } from './rule-proposal.repository.js';

/** A change of the rule that waits for a signature is turned down with it. */
@UseCase(routes.retireRule)
export class RetireRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
    private readonly rules: RuleRepository,
    private readonly proposals: RuleProposals,
  ) {}

  execute({
    scope,
    version,
    body: { why },
    params: { ruleId },
  }: RequestOf<typeof routes.retireRule>): Promise<EscalationRule> {
    return this.work.run(scope, async (tx) => {
      const rule = allowed(retire(await this.rules.load(tx, ruleId), version));
      this.change.save(tx, rule, { why });
      this.proposals.dropOf(tx, ruleId, staffIdOf(scope.actor));
      return rule;
    });
  }
}
