import type { ContactContent, NewEvent } from '#contracts';
import { DomainError } from '#kernel';

/** How a patient is reached. Version 1 as long as nothing was written down. */
export interface ContactDetails {
  patientId: string;
  version: number;
  /** Null where what is stored is damaged and cannot be read. */
  contact: ContactContent | null;
}

export type KnownDetails = ContactDetails & { contact: ContactContent };

export const nothingKnown = (patientId: string): ContactDetails => ({
  patientId,
  version: 1,
  contact: { phones: [], preferred: null, emergencyContact: null, dateOfBirth: null },
});

/** @throws DomainError REQUEST.INVALID for somebody who is not born yet */
export function writeDown(
  before: ContactDetails,
  contact: ContactContent,
  now: Date,
): { details: KnownDetails; events: NewEvent[] } {
  if (contact.dateOfBirth && contact.dateOfBirth > now.toISOString().slice(0, 10)) {
    const message = 'This day has not come yet.';
    throw new DomainError('REQUEST.INVALID', undefined, [{ field: '/dateOfBirth', message }]);
  }
  return {
    details: { ...before, version: before.version + 1, contact },
    events: [{ type: 'patient.contact-details-changed', data: { patientId: before.patientId } }],
  };
}
