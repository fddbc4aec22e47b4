import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError, UnitOfWork } from '#platform';
import { type PatientDirectory, ports } from '#ports';
import { hiddenAs } from '../hidden-as.js';
import { endLink } from '../personal-link.js';
import { RevokePersonalLink } from './revoke-personal-link.command.js';

@CommandHandler(RevokePersonalLink)
export class RevokePersonalLinkHandler implements ICommandHandler<RevokePersonalLink, void> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, linkId }: RevokePersonalLink): Promise<void> {
    return this.work.run(scope, async (tx) => {
      const patientId = await endLink(tx, linkId);
      if (!patientId) throw new DomainError('REQUEST.NOT_FOUND');
      await hiddenAs('REQUEST.NOT_FOUND', this.patients.open(tx, patientId));
    });
  }
}
