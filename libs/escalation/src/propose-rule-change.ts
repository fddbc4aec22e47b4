import { Inject } from '@nestjs/common';
import { type RuleProposal, routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork, type WorkScope } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeRule } from './change-rule.js';
import { loosenings } from './loosening.js';
import { RuleProposals } from './rule-proposal.repository.js';
import { toProposalView } from './rule-proposal-view.js';

@UseCase(routes.proposeRuleChange)
export class ProposeRuleChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly change: ChangeRule,
    private readonly proposals: RuleProposals,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope, params, version, body }: RequestOf<typeof routes.proposeRuleChange>): Promise<RuleProposal> {
    const proposedBy = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      const { before } = await this.change.decide(tx, params.ruleId, body.content, version);
      const loosens = before.class === 'safety' ? loosenings(before, body.content) : [];
      if (!loosens.length) throw new DomainError('RULE.NOTHING_TO_SIGN');
      const byLead = isLead(scope);
      const proposal = { id: tx.newId(), ruleId: before.id, version, ...body, loosens, proposedBy, byLead, at: tx.now };
      await this.proposals.add(tx, proposal);
      return toProposalView(proposal, await this.staff.people(tx, [proposedBy]));
    });
  }
}

export const isLead = ({ actor }: WorkScope): boolean =>
  actor.kind === 'staff' && actor.roles.includes('clinical-lead');
