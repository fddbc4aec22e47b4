import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ListRules } from './list-rules.query.js';

@Controller()
export class ListRulesController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listRules)
  list(@Scope() scope: WorkScope): Promise<RouteAnswer<typeof routes.listRules>> {
    return this.queries.execute(new ListRules(scope));
  }
}
