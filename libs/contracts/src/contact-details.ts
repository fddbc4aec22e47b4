import { z } from 'zod';
import { Id, LocalDate, Version, Words } from './primitives.js';

/** Blanks and dashes as phones and web pages write them, so that a number can be pasted. */
const plainly = (text: string): string =>
  text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g, '')
    .trim();

const digitsIn = (number: string): number => number.replace(/\D/g, '').length;

/** A telephone number with its country code, grouped as people write it: `+1 202 555 0123` (ITU-T E.164). */
export const PhoneNumber = z
  .string()
  .overwrite(plainly)
  .max(40)
  .regex(/^\+[1-9][\d ()./-]*\d$/, { error: 'Begin with + and the country code, such as +1 202 555 0123.' })
  .refine((number) => digitsIn(number) >= 7 && digitsIn(number) <= 15, { error: 'A number has 7 to 15 digits.' })
  .meta({ id: 'PhoneNumber', example: '+1 202 555 0123' });

/** What stands in a `tel:` or `sms:` link. */
export const dialable = (number: string): string => `+${number.replace(/\D/g, '')}`;

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

/** A telephone of somebody on the staff: colleagues on the patient's team see it, patients only where that is said. */
export const StaffPhone = z
  .strictObject({
    label: Words(40).nullable().default(null),
    number: PhoneNumber,
    patientsMaySee: z.boolean().default(false),
  })
  .meta({ id: 'StaffPhone' });
export type StaffPhone = z.infer<typeof StaffPhone>;

export const StaffPhones = z.strictObject({ phones: z.array(StaffPhone).max(3) }).meta({ id: 'StaffPhones' });
export type StaffPhones = z.infer<typeof StaffPhones>;

export const ColleaguePhones = z.object({
  staffId: Id,
  name: z.string(),
  phones: z.array(StaffPhone.pick({ label: true, number: true })),
});
export type ColleaguePhones = z.infer<typeof ColleaguePhones>;
