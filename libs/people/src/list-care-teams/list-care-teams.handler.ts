import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type routes } from '#contracts';
import { UnitOfWork } from '#platform';
import { ports, type StaffDirectory } from '#ports';
import { viewCareTeams } from '../care-team-view.js';
import { ListCareTeams } from './list-care-teams.query.js';

type Answer = RouteAnswer<typeof routes.listCareTeams>;

@QueryHandler(ListCareTeams)
export class ListCareTeamsHandler implements IQueryHandler<ListCareTeams, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: ListCareTeams): Promise<Answer> {
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
