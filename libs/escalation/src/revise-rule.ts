import { type EscalationRule, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeRule } from './change-rule.js';
import { loosenings } from './loosening.js';

@UseCase(routes.reviseRule)
export class ReviseRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
  ) {}

  execute({
    scope,
    version,
    body: { content, why },
    params: { ruleId },
  }: RequestOf<typeof routes.reviseRule>): Promise<EscalationRule> {
    return this.work.run(scope, async (tx) => {
      const { before, after } = await this.change.decide(tx, ruleId, content, version);
      const loosens = before.class === 'safety' ? loosenings(before, content) : [];
      if (loosens.length)
        throw new DomainError('RULE.SECOND_SIGNATURE_NEEDED', `It loosens the rule: ${loosens.join(', ')}.`);
      this.change.save(tx, after, { why });
      return after;
    });
  }
}
