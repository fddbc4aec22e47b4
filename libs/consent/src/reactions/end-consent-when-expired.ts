import { Injectable } from '@nestjs/common';
import { type FiredDeadline, FiresAt, type HandlesDeadline, type Transaction } from '#kernel';
import { consentSubject } from '../consent.js';
import { ConsentRepository, consentEndsDeadline } from '../consent.repository.js';

/** What was said ends by its own time; this tells the screens that are open. */
@Injectable()
@FiresAt(consentEndsDeadline)
export class EndConsentWhenExpired implements HandlesDeadline {
  constructor(private readonly consents: ConsentRepository) {}

  async fire({ subjectId, patientId }: FiredDeadline, tx: Transaction): Promise<void> {
    const ended = await this.consents.end(tx, subjectId, patientId);
    if (!ended) return;
    tx.append({ type: 'consent.ended', data: { ...consentSubject(ended), by: 'time' } });
    tx.accessChanged({ patientId });
  }
}
