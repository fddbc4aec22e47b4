import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from './rule.repository.js';

@UseCase(routes.markRuleReviewed)
export class MarkRuleReviewed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope, params: { ruleId } }: RequestOf<typeof routes.markRuleReviewed>): Promise<void> {
    return this.work.run(scope, async (tx) => {
      await this.rules.load(tx, ruleId);
      tx.execute('update escalation_rule set to_review = false where id = $1', [ruleId]);
    });
  }
}
