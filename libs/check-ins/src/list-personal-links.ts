import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { linksOf, namesIn, toLinkView } from './personal-link.js';

type Answer = RouteAnswer<typeof routes.listPersonalLinks>;

@UseCase(routes.listPersonalLinks)
export class ListPersonalLinks {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.listPersonalLinks>): Promise<Answer> {
    const links = await linksOf(tx, patientId);
    const people = await namesIn(tx, this.staff, links);
    return { links: links.map((link) => toLinkView(link, people)) };
  }
}
