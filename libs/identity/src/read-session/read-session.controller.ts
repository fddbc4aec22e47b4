import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { routes, type Session } from '#contracts';
import { Route, Scope, staffIdOf, type WorkScope } from '#platform';
import { ReadSession } from './read-session.query.js';

@Controller()
export class ReadSessionController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readSession)
  read(@Scope() scope: WorkScope): Promise<Session> {
    return this.queries.execute(new ReadSession(scope, staffIdOf(scope.actor)));
  }
}
