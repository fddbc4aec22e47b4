import { isVisible } from '#access';
import { type ContactDetails, routes } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { writeDown } from './contact-details.js';
import { ContactDetailsRepository } from './contact-details.repository.js';

@UseCase(routes.saveContactDetails)
export class SaveContactDetails {
  constructor(private readonly repository: ContactDetailsRepository) {}

  async execute({
    tx,
    patientId,
    access,
    version,
    body: contact,
  }: RequestOf<typeof routes.saveContactDetails>): Promise<ContactDetails> {
    // Whoever does not see what was written down would write over it.
    if (!isVisible(access, 'contact')) throw new DomainError('CONTACT_DETAILS.WITHHELD');
    const before = await this.repository.load(tx, patientId);
    if (before.version !== version) throw new DomainError('REQUEST.STALE');
    const { details, events } = writeDown(before, contact, tx.now);
    await this.repository.save(tx, details);
    tx.append(...events);
    return { version: details.version, contact: details.contact };
  }
}
