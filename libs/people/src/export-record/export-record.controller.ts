import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { ExportRecord } from './export-record.query.js';

@Controller()
export class ExportRecordController {
  constructor(private readonly queries: QueryBus) {}

  @Route(routes.exportMine)
  exportMine(@Scope() scope: WorkScope): Promise<RouteAnswer<typeof routes.exportMine>> {
    return this.queries.execute(new ExportRecord(scope));
  }
}
