import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ListCheckIns } from './list-check-ins.query.js';

type Listed = typeof routes.listCheckIns;

@Controller()
export class ListCheckInsController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listCheckIns)
  list(@Scope() scope: WorkScope, @Input() { params, query }: RouteInput<Listed>): Promise<RouteAnswer<Listed>> {
    return this.queries.execute(new ListCheckIns(scope, params.patientId, query));
  }
}
