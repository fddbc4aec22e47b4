import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type routes } from '#contracts';
import { patientIdOf, UnitOfWork } from '#platform';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { linksOf, namesIn, timesOf } from '../personal-link.js';
import { ListMyLinks } from './list-my-links.query.js';

type Answer = RouteAnswer<typeof routes.listMyLinks>;

@QueryHandler(ListMyLinks)
export class ListMyLinksHandler implements IQueryHandler<ListMyLinks, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: ListMyLinks): Promise<Answer> {
    const patientId = patientIdOf(scope.actor);
    const asking = scope.actor.kind === 'patient' && scope.actor.linkId;
    return this.work.run(scope, async (tx) => {
      await this.patients.open(tx, patientId);
      const links = await linksOf(tx, patientId);
      const people = await namesIn(tx, this.staff, links);
      const name = (staffId: string | null): string | null => people.get(staffId ?? '')?.name ?? null;
      return {
        links: links.map((link) => ({
          ...timesOf(link),
          thisOne: link.id === asking,
          madeBy: name(link.madeBy),
          confirmedBy: name(link.confirmedBy),
        })),
      };
    });
  }
}
