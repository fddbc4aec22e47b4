import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { routes, type Shared } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ReadShared } from './read-shared.query.js';

@Controller()
export class ReadSharedController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readShared)
  read(@Scope() scope: WorkScope): Promise<Shared> {
    return this.queries.execute(new ReadShared(scope));
  }
}
