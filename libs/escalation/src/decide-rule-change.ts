import { Controller } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type EscalationRule, type RouteInput, routes } from '#contracts';
import { DomainError, Input, Route, Scope, staffIdOf, UnitOfWork, type WorkScope } from '#platform';
import { ChangeRule } from './change-rule.js';
import { isLead } from './propose-rule-change.js';
import { RuleProposals } from './rule-proposal.repository.js';

export class SignRuleChange extends Command<EscalationRule> {
  constructor(
    readonly scope: WorkScope,
    readonly proposalId: string,
  ) {
    super();
  }
}

/** Two people, one of them a clinical lead: only then is a safety rule loosened. Both stand in the audit. */
@CommandHandler(SignRuleChange)
export class SignRuleChangeHandler implements ICommandHandler<SignRuleChange> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
    private readonly proposals: RuleProposals,
  ) {}

  execute({ scope, proposalId }: SignRuleChange): Promise<EscalationRule> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const proposal = await this.proposals.load(tx, proposalId);
      if (proposal.proposedBy === staffId) throw new DomainError('RULE.SIGNED_BY_SAME');
      if (!proposal.byLead && !isLead(scope)) throw new DomainError('RULE.NEEDS_CLINICAL_LEAD');
      const { after } = await this.change.decide(tx, proposal.ruleId, proposal.content, proposal.version);
      this.change.save(tx, after);
      this.proposals.decide(tx, proposalId, staffId, true);
      return after;
    });
  }
}

export class DropRuleChange extends Command<void> {
  constructor(
    readonly scope: WorkScope,
    readonly proposalId: string,
  ) {
    super();
  }
}

@CommandHandler(DropRuleChange)
export class DropRuleChangeHandler implements ICommandHandler<DropRuleChange> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposals: RuleProposals,
  ) {}

  execute({ scope, proposalId }: DropRuleChange): Promise<void> {
    return this.work.run(scope, async (tx) => {
      const { id } = await this.proposals.load(tx, proposalId);
      this.proposals.decide(tx, id, staffIdOf(scope.actor), false);
    });
  }
}

@Controller()
export class DecideRuleChangeController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.signRuleChange)
  sign(
    @Scope() scope: WorkScope,
    @Input() { params }: RouteInput<typeof routes.signRuleChange>,
  ): Promise<EscalationRule> {
    return this.commands.execute(new SignRuleChange(scope, params.proposalId));
  }

  @Route(routes.dropRuleChange)
  drop(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.dropRuleChange>): Promise<void> {
    return this.commands.execute(new DropRuleChange(scope, params.proposalId));
  }
}
