import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError, UnitOfWork } from '#platform';
import { type PatientDirectory, ports } from '#ports';
import { hiddenAs } from '../hidden-as.js';
import { endLink } from '../personal-link.js';
import { EndMyLink } from './end-my-link.command.js';

@CommandHandler(EndMyLink)
export class EndMyLinkHandler implements ICommandHandler<EndMyLink, void> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  execute({ scope, linkId }: EndMyLink): Promise<void> {
    return this.work.run(scope, async (tx) => {
      const patientId = await endLink(tx, linkId);
      if (!patientId) throw new DomainError('REQUEST.NOT_FOUND');
      await hiddenAs('REQUEST.NOT_FOUND', this.patients.open(tx, patientId));
    });
  }
}
