import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReadContactDetails } from './read-contact-details.query.js';

@Controller()
export class ReadContactDetailsController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readContactDetails)
  read(
    @Scope() scope: WorkScope,
    @Input() { params }: RouteInput<typeof routes.readContactDetails>,
  ): Promise<RouteAnswer<typeof routes.readContactDetails>> {
    return this.queries.execute(new ReadContactDetails(scope, params.patientId));
  }
}
