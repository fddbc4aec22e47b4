import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RouteAnswer, type routes } from '#contracts';
import { UnitOfWork } from '#platform';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { linksOf, namesIn, toLinkView } from '../personal-link.js';
import { ListPersonalLinks } from './list-personal-links.query.js';

type Answer = RouteAnswer<typeof routes.listPersonalLinks>;

@QueryHandler(ListPersonalLinks)
export class ListPersonalLinksHandler implements IQueryHandler<ListPersonalLinks, Answer> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope, patientId }: ListPersonalLinks): Promise<Answer> {
    return this.work.run(scope, async (tx) => {
      await this.patients.open(tx, patientId);
      const links = await linksOf(tx, patientId);
      const people = await namesIn(tx, this.staff, links);
      return { links: links.map((link) => toLinkView(link, people)) };
    });
  }
}
