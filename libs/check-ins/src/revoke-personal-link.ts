import { Inject } from '@nestjs/common';
import { hiddenAs } from '#access';
import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type PatientDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { endLink } from './personal-link.js';

@UseCase(routes.revokePersonalLink)
export class RevokePersonalLink {
  constructor(@Inject(ports.patientDirectory) private readonly patients: PatientDirectory) {}

  async execute({ tx, params: { linkId } }: RequestOf<typeof routes.revokePersonalLink>): Promise<void> {
    const patientId = await endLink(tx, linkId);
    if (!patientId) throw new DomainError('REQUEST.NOT_FOUND');
    await hiddenAs('REQUEST.NOT_FOUND', this.patients.authorise(tx, patientId));
  }
}
