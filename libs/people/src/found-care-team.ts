import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { CareTeamRow } from './care-team.row.js';

@UseCase(routes.foundCareTeam)
export class FoundCareTeam {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    scope,
    body: { name },
  }: RequestOf<typeof routes.foundCareTeam>): Promise<RouteAnswer<typeof routes.foundCareTeam>> {
    return this.work.run(scope, async (tx) => {
      const id = tx.newId();
      await tx.manager.insert(CareTeamRow, { id, organisationId: tx.organisationId, name, version: 1 });
      return { id };
    });
  }
}
