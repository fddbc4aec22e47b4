import { routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { consentSubject } from './consent.js';
import { ConsentRepository, consentEndsDeadline } from './consent.repository.js';

@UseCase(routes.withdrawConsent)
export class WithdrawConsent {
  constructor(private readonly consents: ConsentRepository) {}

  async execute({ tx, patientId, params: { consentId } }: RequestOf<typeof routes.withdrawConsent>): Promise<void> {
    const ended = await this.consents.end(tx, consentId, patientId);
    if (!ended) throw new DomainError('CONSENT.NOT_FOUND');
    if (ended.expiresAt) tx.cancelDeadline(consentEndsDeadline, consentId);
    tx.append({ type: 'consent.ended', data: { ...consentSubject(ended), by: 'patient' } });
    tx.accessChanged({ patientId });
  }
}
