import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AlertDetail, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReadAlert } from './read-alert.query.js';

@Controller()
export class ReadAlertController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readAlert)
  read(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.readAlert>): Promise<AlertDetail> {
    return this.queries.execute(new ReadAlert(scope, params.alertId));
  }
}
