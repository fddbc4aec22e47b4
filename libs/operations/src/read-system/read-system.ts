import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { SystemReader } from './system-reader.js';

@UseCase(routes.readSystem)
export class ReadSystem {
  constructor(private readonly reader: SystemReader) {}

  execute({ scope }: RequestOf<typeof routes.readSystem>): Promise<RouteAnswer<typeof routes.readSystem>> {
    return this.reader.read(scope.actor);
  }
}
