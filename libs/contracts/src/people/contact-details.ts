import { z } from 'zod';
import { PhoneNumber } from '../kernel/phone-number.js';
import { LocalDate, Version, Words } from '../kernel/primitives.js';

export const SafeToLeaveMessage = z.enum(['yes', 'no', 'unknown']).meta({ id: 'SafeToLeaveMessage' });
export type SafeToLeaveMessage = z.infer<typeof SafeToLeaveMessage>;

export const WayToReach = z.enum(['call', 'text']).meta({ id: 'WayToReach' });
export type WayToReach = z.infer<typeof WayToReach>;

export const PatientPhone = z
  .strictObject({
    label: Words(40).nullable().default(null),
    number: PhoneNumber,
    safeToLeaveMessage: SafeToLeaveMessage.default('unknown').describe('Whether others may hear or read it'),
  })
  .meta({ id: 'PatientPhone' });
export type PatientPhone = z.infer<typeof PatientPhone>;

export const EmergencyContact = z
  .strictObject({ name: Words(80), relation: Words(80), number: PhoneNumber })
  .meta({ id: 'EmergencyContact' });
export type EmergencyContact = z.infer<typeof EmergencyContact>;

/** How a patient is reached, as they agreed with their team. */
export const ContactContent = z
  .strictObject({
    phones: z.array(PatientPhone).max(5).default([]),
    preferred: WayToReach.nullable().default(null),
    emergencyContact: EmergencyContact.nullable().default(null),
    dateOfBirth: LocalDate.refine((day) => day >= '1900', { error: 'A year after 1900.' })
      .nullable()
      .default(null)
      .describe('An emergency service asks for it'),
  })
  .meta({ id: 'ContactContent' });
export type ContactContent = z.infer<typeof ContactContent>;

export const ContactDetails = z
  .object({ version: Version.describe('1 as long as nothing was written down'), contact: ContactContent })
  .meta({ id: 'ContactDetails' });
export type ContactDetails = z.infer<typeof ContactDetails>;
