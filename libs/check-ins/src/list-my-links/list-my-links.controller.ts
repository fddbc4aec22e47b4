import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ListMyLinks } from './list-my-links.query.js';

@Controller()
export class ListMyLinksController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listMyLinks)
  list(@Scope() scope: WorkScope): Promise<RouteAnswer<typeof routes.listMyLinks>> {
    return this.queries.execute(new ListMyLinks(scope));
  }
}
