import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type MyAccess, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ReadMyAccess } from './read-my-access.query.js';

@Controller()
export class ReadMyAccessController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readMyAccess)
  read(@Scope() scope: WorkScope): Promise<MyAccess> {
    return this.queries.execute(new ReadMyAccess(scope));
  }
}
