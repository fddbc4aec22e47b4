import { type RouteAnswer, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { tidied } from './programme-hours.js';

type Answer = RouteAnswer<typeof routes.changeProgrammeHours>;

@UseCase(routes.changeProgrammeHours)
export class ChangeProgrammeHours {
  constructor(private readonly work: UnitOfWork) {}

  execute({ scope, version, body }: RequestOf<typeof routes.changeProgrammeHours>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const hours = tidied(body);
      const saved = await tx.one<{ version: number }>(
        `update organisation set business_hours = $2, version = version + 1
          where organisation_id = $1 and version = $3 returning version`,
        [tx.organisationId, JSON.stringify(hours), version],
      );
      if (!saved) throw new DomainError('REQUEST.STALE');
      return { ...hours, version: saved.version };
    });
  }
}
