import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ListBreakGlass } from './list-break-glass.query.js';

@Controller()
export class ListBreakGlassController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listBreakGlass)
  list(@Scope() scope: WorkScope): Promise<RouteAnswer<typeof routes.listBreakGlass>> {
    return this.queries.execute(new ListBreakGlass(scope));
  }
}
