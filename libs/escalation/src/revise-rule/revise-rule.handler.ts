import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EscalationRule } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { revise } from '../rule.aggregate.js';
import { RuleRepository } from '../rule.repository.js';
import { ReviseRule } from './revise-rule.command.js';

@CommandHandler(ReviseRule)
export class ReviseRuleHandler implements ICommandHandler<ReviseRule, EscalationRule> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope, ruleId, version, content }: ReviseRule): Promise<EscalationRule> {
    return this.work.run(scope, async (tx) => {
      const decided = revise(await this.rules.load(tx, ruleId), content, version);
      if ('refusal' in decided) {
        const { refusal } = decided;
        throw new DomainError(refusal.code, undefined, 'field' in refusal ? [refusal] : undefined);
      }
      this.rules.save(tx, decided.rule);
      return decided.rule;
    });
  }
}
