import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type routes } from '#contracts';
import { UnitOfWork } from '#platform';
import { ports, type StaffDirectory } from '#ports';
import { RuleRepository } from '../rule.repository.js';
import { RuleProposals } from '../rule-proposal.repository.js';
import { toProposalView } from '../rule-proposal-view.js';
import { ListRules } from './list-rules.query.js';

type Answer = RouteAnswer<typeof routes.listRules>;

@QueryHandler(ListRules)
export class ListRulesHandler implements IQueryHandler<ListRules, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly proposals: RuleProposals,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: ListRules): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const [rules, proposals] = await Promise.all([this.rules.all(tx), this.proposals.open(tx)]);
      const people = await this.staff.people(tx, [...new Set(proposals.map(({ proposedBy }) => proposedBy))]);
      return { rules, proposals: proposals.map((proposal) => toProposalView(proposal, people)) };
    });
  }
}
