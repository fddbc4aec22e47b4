import { type EscalationRule, routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeRule } from './change-rule.js';
import { isLead } from './propose-rule-change.js';
import { RuleProposals } from './rule-proposal.repository.js';

/** Two people, one of them a clinical lead: only then is a safety rule loosened. Both stand in the audit. */
@UseCase(routes.signRuleChange)
export class SignRuleChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
    private readonly proposals: RuleProposals,
  ) {}

  execute({ scope, params: { proposalId } }: RequestOf<typeof routes.signRuleChange>): Promise<EscalationRule> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const proposal = await this.proposals.load(tx, proposalId);
      if (proposal.proposedBy === staffId) throw new DomainError('RULE.SIGNED_BY_SAME');
      if (!proposal.byLead && !isLead(scope)) throw new DomainError('RULE.NEEDS_CLINICAL_LEAD');
      const { after } = await this.change.decide(tx, proposal.ruleId, proposal.content, proposal.version);
      const { why, proposedBy } = proposal;
      this.change.save(tx, after, { why, by: proposedBy, signedBy: staffId });
      this.proposals.decide(tx, proposalId, staffId, true);
      return after;
    });
  }
}

@UseCase(routes.dropRuleChange)
export class DropRuleChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposals: RuleProposals,
  ) {}

  execute({ scope, params: { proposalId } }: RequestOf<typeof routes.dropRuleChange>): Promise<void> {
    return this.work.run(scope, async (tx) => {
      const { id } = await this.proposals.load(tx, proposalId);
      this.proposals.decide(tx, id, staffIdOf(scope.actor), false);
    });
  }
}
