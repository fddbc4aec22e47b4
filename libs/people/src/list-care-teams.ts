import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { viewCareTeams } from './care-team-view.js';

type Answer = RouteAnswer<typeof routes.listCareTeams>;

@UseCase(routes.listCareTeams)
export class ListCareTeams {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listCareTeams>): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      const [careTeams, everybody, acting] = await Promise.all([
        viewCareTeams(tx, this.staff),
        this.staff.everybody(tx),
        this.staff.acting(tx),
      ]);
      // Whoever could not act on an alert cannot be given a role.
      return { careTeams, staff: everybody.filter(({ id }) => acting.has(id)) };
    });
  }
}
