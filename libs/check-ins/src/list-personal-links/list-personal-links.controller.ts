import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ListPersonalLinks } from './list-personal-links.query.js';

type Listed = typeof routes.listPersonalLinks;

@Controller()
export class ListPersonalLinksController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.listPersonalLinks)
  list(@Scope() scope: WorkScope, @Input() { params }: RouteInput<Listed>): Promise<RouteAnswer<Listed>> {
    return this.queries.execute(new ListPersonalLinks(scope, params.patientId));
  }
}
