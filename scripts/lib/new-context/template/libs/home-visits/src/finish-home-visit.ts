import { Inject } from '@nestjs/common';
import { hiddenAs } from '#access';
import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { finish } from './home-visit.aggregate.js';
import { HomeVisitRepository } from './home-visit.repository.js';
import { homeVisitDeadline } from './reactions/mark-home-visit-when-due.js';

@UseCase(routes.finishHomeVisit)
export class FinishHomeVisit {
  constructor(
    private readonly homeVisits: HomeVisitRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  async execute({ tx, params: { homeVisitId } }: RequestOf<typeof routes.finishHomeVisit>): Promise<void> {
    const found = await this.homeVisits.lock(tx, homeVisitId);
    if (!found) throw new DomainError('HOME_VISIT.NOT_FOUND');
    // The route names the row alone: whether its patient is open to whoever asks is decided here.
    await hiddenAs('HOME_VISIT.NOT_FOUND', this.patients.authorise(tx, found.patientId));
    const { homeVisit, events } = finish(found);
    this.homeVisits.saveState(tx, homeVisit);
    tx.cancelDeadline(homeVisitDeadline, homeVisitId);
    tx.append(...events);
  }
}
