import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReadTimeline } from './read-timeline.query.js';

@Controller()
export class ReadTimelineController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readTimeline)
  read(
    @Scope() scope: WorkScope,
    @Input() { params, query }: RouteInput<typeof routes.readTimeline>,
  ): Promise<RouteAnswer<typeof routes.readTimeline>> {
    return this.queries.execute(new ReadTimeline(scope, params.patientId, query));
  }
}
