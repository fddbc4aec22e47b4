import { Controller } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { Route, Scope, type WorkScope } from '#platform';
import { SystemReader } from './system-reader.js';

@Controller()
export class ReadSystemController {
  constructor(private readonly reader: SystemReader) {}

  @Route(routes.readSystem)
  read(@Scope() { actor }: WorkScope): Promise<RouteAnswer<typeof routes.readSystem>> {
    return this.reader.read(actor);
  }
}
