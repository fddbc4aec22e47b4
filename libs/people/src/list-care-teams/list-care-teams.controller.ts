import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ListCareTeams } from './list-care-teams.query.js';

@Controller()
export class ListCareTeamsController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listCareTeams)
  list(@Scope() scope: WorkScope): Promise<RouteAnswer<typeof routes.listCareTeams>> {
    return this.queries.execute(new ListCareTeams(scope));
  }
}
