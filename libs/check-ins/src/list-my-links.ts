import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { linksOf, namesIn, timesOf } from './personal-link.js';

type Answer = RouteAnswer<typeof routes.listMyLinks>;

@UseCase(routes.listMyLinks)
export class ListMyLinks {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.listMyLinks>): Promise<Answer> {
    const asking = tx.actor.kind === 'patient' && tx.actor.linkId;
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
  }
}
