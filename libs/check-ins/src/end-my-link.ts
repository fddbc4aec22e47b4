import { Inject } from '@nestjs/common';
import { routes } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { hiddenAs } from './hidden-as.js';
import { endLink } from './personal-link.js';

@UseCase(routes.endMyLink)
export class EndMyLink {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, params: { linkId } }: RequestOf<typeof routes.endMyLink>): Promise<void> {
    return this.work.run(scope, async (tx) => {
      const patientId = await endLink(tx, linkId);
      if (!patientId) throw new DomainError('REQUEST.NOT_FOUND');
      await hiddenAs('REQUEST.NOT_FOUND', this.patients.open(tx, patientId));
    });
  }
}
