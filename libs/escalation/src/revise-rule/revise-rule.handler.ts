import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EscalationRule } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { ChangeRule } from '../change-rule.js';
import { loosenings } from '../loosening.js';
import { ReviseRule } from './revise-rule.command.js';

@CommandHandler(ReviseRule)
export class ReviseRuleHandler implements ICommandHandler<ReviseRule, EscalationRule> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
  ) {}

  execute({ scope, ruleId, version, content }: ReviseRule): Promise<EscalationRule> {
    return this.work.run(scope, async (tx) => {
      const { before, after } = await this.change.decide(tx, ruleId, content, version);
      const loosens = before.class === 'safety' ? loosenings(before, content) : [];
      if (loosens.length)
        throw new DomainError('RULE.SECOND_SIGNATURE_NEEDED', `It loosens the rule: ${loosens.join(', ')}.`);
      this.change.save(tx, after);
      return after;
    });
  }
}
