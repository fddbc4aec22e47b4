import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from './rule.repository.js';
import { RuleProposals } from './rule-proposal.repository.js';
import { toProposalView } from './rule-proposal-view.js';

type Answer = RouteAnswer<typeof routes.listRules>;

@UseCase(routes.listRules)
export class ListRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly proposals: RuleProposals,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope, query: { retired } }: RequestOf<typeof routes.listRules>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const [rules, proposals] = await Promise.all([
        this.rules.all(tx, { retired: retired === 'with' }),
        this.proposals.open(tx),
      ]);
      const people = await this.staff.people(tx, [...new Set(proposals.map(({ proposedBy }) => proposedBy))]);
      return { rules, proposals: proposals.map((proposal) => toProposalView(proposal, people)) };
    });
  }
}
