import { ContactContent, PhoneNumber, type SafeToLeaveMessage, type WayToReach } from '#contracts';

/** What is being typed: nothing of it is checked until it is sent. */
export interface ContactDraft {
  phones: { label: string; number: string; safeToLeaveMessage: SafeToLeaveMessage }[];
  preferred: WayToReach | null;
  emergency: { name: string; relation: string; number: string };
  dateOfBirth: string;
}

export const draftOf = ({ phones, preferred, emergencyContact, dateOfBirth }: ContactContent): ContactDraft => ({
  phones: phones.map(({ label, ...phone }) => ({ ...phone, label: label ?? '' })),
  preferred,
  emergency: emergencyContact ?? { name: '', relation: '', number: '' },
  dateOfBirth: dateOfBirth ?? '',
});

export const isNumber = (text: string): boolean => PhoneNumber.safeParse(text).success;

const isEmpty = ({ name, relation, number }: ContactDraft['emergency']): boolean => !(name + relation + number).trim();

/** A row without a number is left out; null where something is not right yet. */
export const contentOf = ({ phones, preferred, emergency, dateOfBirth }: ContactDraft): ContactContent | null =>
  ContactContent.safeParse({
    phones: phones
      .filter(({ number }) => number.trim())
      .map(({ label, ...phone }) => ({ ...phone, label: label.trim() || null })),
    preferred,
    emergencyContact: isEmpty(emergency) ? null : emergency,
    dateOfBirth: dateOfBirth || null,
  }).data ?? null;

export const isBirthday = ({ dateOfBirth }: ContactDraft): boolean =>
  ContactContent.shape.dateOfBirth.safeParse(dateOfBirth || null).success;

/** An emergency contact without a name or a number helps nobody. */
export const isWhole = ({ emergency }: ContactDraft): boolean =>
  isEmpty(emergency) || Boolean(emergency.name.trim() && emergency.relation.trim() && emergency.number.trim());
