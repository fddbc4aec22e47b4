import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, staffIdOf, type WorkScope } from '#platform';
import { ListAlerts } from './list-alerts.query.js';

@Controller()
export class ListAlertsController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listAlerts)
  list(
    @Scope() scope: WorkScope,
    @Input() { query }: RouteInput<typeof routes.listAlerts>,
  ): Promise<RouteAnswer<typeof routes.listAlerts>> {
    return this.queries.execute(new ListAlerts(scope, staffIdOf(scope.actor), query));
  }
}
