import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PatientDirectory, ports } from '#contracts';
import { DomainError, type Transaction, UnitOfWork } from '#platform';
import { hiddenAs } from '../who-may-see.js';
import { RevokePersonalLink } from './revoke-personal-link.command.js';

/** From the next request on it opens nothing. Revoking again keeps the first time. */
@CommandHandler(RevokePersonalLink)
export class RevokePersonalLinkHandler implements ICommandHandler<RevokePersonalLink, void> {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory<Transaction>,
  ) {}

  execute({ scope, linkId }: RevokePersonalLink): Promise<void> {
    return this.work.run(scope, async (tx) => {
      const revoked = await tx.one<{ patientId: string }>(
        `update personal_link set revoked_at = coalesce(revoked_at, $2) where id = $1 returning patient_id as "patientId"`,
        [linkId, tx.now],
      );
      if (!revoked) throw new DomainError('REQUEST.NOT_FOUND');
      await hiddenAs('REQUEST.NOT_FOUND', this.patients.open(tx, revoked.patientId));
    });
  }
}
