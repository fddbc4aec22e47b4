import { openPatient, opens } from '#access';
import { type ContactDetails, routes } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { type RequestOf, UseCase } from '#use-cases';
import { writeDown } from './contact-details.js';
import { ContactDetailsRepository } from './contact-details.repository.js';

@UseCase(routes.saveContactDetails)
export class SaveContactDetails {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: ContactDetailsRepository,
  ) {}

  execute({
    scope,
    version,
    body: contact,
    params: { patientId },
  }: RequestOf<typeof routes.saveContactDetails>): Promise<ContactDetails> {
    return this.work.run({ ...scope, patientId }, async (tx) => {
      // Whoever does not see what was written down would write over it.
      if (!opens(await openPatient(tx, patientId), 'contact')) throw new DomainError('CONTACT_DETAILS.WITHHELD');
      const before = await this.repository.load(tx, patientId);
      if (before.version !== version) throw new DomainError('REQUEST.STALE');
      const { details, events } = writeDown(before, contact, tx.now);
      await this.repository.save(tx, details);
      tx.append(...events);
      return { version: details.version, contact: details.contact };
    });
  }
}
