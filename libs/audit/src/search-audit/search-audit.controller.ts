import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { SearchAudit } from './search-audit.query.js';

type Search = typeof routes.searchAudit;

@Controller()
export class SearchAuditController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.searchAudit)
  search(@Scope() scope: WorkScope, @Input() { query }: RouteInput<Search>): Promise<RouteAnswer<Search>> {
    const { before, limit, ...wanted } = query;
    return this.queries.execute(new SearchAudit(scope, wanted, { before, limit }));
  }
}
