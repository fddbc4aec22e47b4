import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, staffIdOf, type WorkScope } from '#platform';
import { ListPatients } from './list-patients.query.js';

@Controller()
export class ListPatientsController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listPatients)
  list(
    @Scope() scope: WorkScope,
    @Input() { query }: RouteInput<typeof routes.listPatients>,
  ): Promise<RouteAnswer<typeof routes.listPatients>> {
    return this.queries.execute(new ListPatients(scope, staffIdOf(scope.actor), query));
  }

  @Route(routes.searchPatients)
  search(
    @Scope() scope: WorkScope,
    @Input() { body }: RouteInput<typeof routes.searchPatients>,
  ): Promise<RouteAnswer<typeof routes.searchPatients>> {
    return this.queries.execute(new ListPatients(scope, staffIdOf(scope.actor), body));
  }
}
