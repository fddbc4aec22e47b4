import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type MyCheckIns, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ReadMyCheckIns } from './read-my-check-ins.query.js';

@Controller()
export class ReadMyCheckInsController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readMyCheckIns)
  read(@Scope() scope: WorkScope): Promise<MyCheckIns> {
    return this.queries.execute(new ReadMyCheckIns(scope));
  }
}
