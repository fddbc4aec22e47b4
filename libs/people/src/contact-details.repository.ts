import { Injectable } from '@nestjs/common';
import { DomainError, type Transaction } from '#kernel';
import { type ContactDetails, type KnownDetails, nothingKnown } from './contact-details.js';

/** One row for each patient of whom something is known; its words are encrypted as one value. */
@Injectable()
export class ContactDetailsRepository {
  async load(tx: Transaction, patientId: string): Promise<ContactDetails> {
    const row = await tx.one<{ version: number; content: string }>(
      'select version, content from contact_details where id = $1',
      [patientId],
    );
    if (!row) return nothingKnown(patientId);
    const content = tx.decryptWhole('contact_details.content', patientId, row.content);
    return { patientId, version: row.version, contact: content === null ? null : JSON.parse(content) };
  }

  /** @throws DomainError REQUEST.STALE when somebody else saved a version in between */
  async save(tx: Transaction, { patientId, version, contact }: KnownDetails): Promise<void> {
    const content = tx.encrypt('contact_details.content', patientId, JSON.stringify(contact));
    const saved = await tx.one(
      `insert into contact_details as c (id, organisation_id, version, content) values ($1, $2, $3, $4)
       on conflict (id) do update set version = $3, content = $4 where c.version = $3 - 1 returning id`,
      [patientId, tx.organisationId, version, content],
    );
    if (!saved) throw new DomainError('REQUEST.STALE');
  }
}
