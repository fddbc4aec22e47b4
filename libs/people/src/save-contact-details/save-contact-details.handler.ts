import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { openPatient, opens } from '#access';
import type { ContactDetails } from '#contracts';
import { DomainError, UnitOfWork } from '#platform';
import { writeDown } from '../contact-details.js';
import { ContactDetailsRepository } from '../contact-details.repository.js';
import { SaveContactDetails } from './save-contact-details.command.js';

@CommandHandler(SaveContactDetails)
export class SaveContactDetailsHandler implements ICommandHandler<SaveContactDetails, ContactDetails> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: ContactDetailsRepository,
  ) {}

  execute({ scope, patientId, version, contact }: SaveContactDetails): Promise<ContactDetails> {
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
