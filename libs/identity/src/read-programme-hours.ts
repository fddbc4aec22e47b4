import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { readHours } from './programme-hours.js';

@UseCase(routes.readProgrammeHours)
export class ReadProgrammeHours {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    scope,
  }: RequestOf<typeof routes.readProgrammeHours>): Promise<RouteAnswer<typeof routes.readProgrammeHours>> {
    return this.work.run(scope, readHours);
  }
}
