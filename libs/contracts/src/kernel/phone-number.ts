import { z } from 'zod';

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
