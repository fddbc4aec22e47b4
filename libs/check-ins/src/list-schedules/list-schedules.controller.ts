import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ListSchedules } from './list-schedules.query.js';

type Listed = typeof routes.listSchedules;

@Controller()
export class ListSchedulesController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listSchedules)
  list(@Scope() scope: WorkScope, @Input() { params }: RouteInput<Listed>): Promise<RouteAnswer<Listed>> {
    return this.queries.execute(new ListSchedules(scope, params.patientId));
  }
}
