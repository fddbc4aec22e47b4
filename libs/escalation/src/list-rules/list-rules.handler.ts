import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#platform';
import { RuleRepository } from '../rule.repository.js';
import { ListRules } from './list-rules.query.js';

type Answer = RouteAnswer<typeof routes.listRules>;

@QueryHandler(ListRules)
export class ListRulesHandler implements IQueryHandler<ListRules, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute({ scope }: ListRules): Promise<Answer> {
    return this.work.run(scope, async (tx) => ({ rules: await this.rules.all(tx) }));
  }
}
