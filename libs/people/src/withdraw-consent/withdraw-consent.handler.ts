import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openPatient } from '#access';
import { DomainError, UnitOfWork } from '#platform';
import { consentSubject } from '../consent.js';
import { ConsentRepository, consentEndsDeadline } from '../consent.repository.js';
import { ownPatientId } from '../own-patient.js';
import { WithdrawConsent } from './withdraw-consent.command.js';

@CommandHandler(WithdrawConsent)
export class WithdrawConsentHandler implements ICommandHandler<WithdrawConsent, void> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly consents: ConsentRepository,
  ) {}

  execute({ scope, consentId }: WithdrawConsent): Promise<void> {
    const patientId = ownPatientId(scope.actor);
    return this.work.run({ ...scope, patientId }, async (tx) => {
      await openPatient(tx, patientId);
      const ended = await this.consents.end(tx, consentId, patientId);
      if (!ended) throw new DomainError('CONSENT.NOT_FOUND');
      if (ended.expiresAt) tx.cancelDeadline(consentEndsDeadline, consentId);
      tx.append({ type: 'consent.ended', data: { ...consentSubject(ended), by: 'patient' } });
      tx.accessChanged({ patientId });
    });
  }
}
