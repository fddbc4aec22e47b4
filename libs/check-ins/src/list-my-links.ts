import { Inject } from '@nestjs/common';
import { type RouteAnswer, routes } from '#contracts';
import { patientIdOf, UnitOfWork } from '#platform';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { linksOf, namesIn, timesOf } from './personal-link.js';

type Answer = RouteAnswer<typeof routes.listMyLinks>;

@UseCase(routes.listMyLinks)
export class ListMyLinks {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  execute({ scope }: RequestOf<typeof routes.listMyLinks>): Promise<Answer> {
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
