import { z } from 'zod';
import { PhoneNumber } from './phone-number.js';
import { Id, Words } from './primitives.js';

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
  phones: z
    .array(StaffPhone.pick({ label: true, number: true }))
    .describe('Empty where they are damaged and cannot be read'),
});
export type ColleaguePhones = z.infer<typeof ColleaguePhones>;
