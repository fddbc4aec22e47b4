import { Controller } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, UnitOfWork, type WorkScope } from '#platform';
import { RuleRepository } from './rule.repository.js';

export class MarkRuleReviewed extends Command<void> {
  constructor(
    readonly scope: WorkScope,
    readonly ruleId: string,
  ) {
    super();
  }
}

@CommandHandler(MarkRuleReviewed)
export class MarkRuleReviewedHandler implements ICommandHandler<MarkRuleReviewed> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope, ruleId }: MarkRuleReviewed): Promise<void> {
    return this.work.run(scope, async (tx) => {
      await this.rules.load(tx, ruleId);
      tx.execute('update escalation_rule set to_review = false where id = $1', [ruleId]);
    });
  }
}

@Controller()
export class MarkRuleReviewedController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.markRuleReviewed)
  mark(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.markRuleReviewed>): Promise<void> {
    return this.commands.execute(new MarkRuleReviewed(scope, params.ruleId));
  }
}
