import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReadRuleHistory } from './read-rule-history.query.js';

@Controller()
export class ReadRuleHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.readRuleHistory)
  read(
    @Scope() scope: WorkScope,
    @Input() { params }: RouteInput<typeof routes.readRuleHistory>,
  ): Promise<RouteAnswer<typeof routes.readRuleHistory>> {
    return this.queries.execute(new ReadRuleHistory(scope, params.ruleId));
  }
}
