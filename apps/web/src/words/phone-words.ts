import type { Locale } from '#contracts';
import { phone as phoneEn } from './en/phone.js';
import { shared as sharedEn } from './en/shared.js';
import { phone as phoneEs } from './es/phone.js';
import { shared as sharedEs } from './es/shared.js';

/** Only what a phone needs: the pages of the staff are not on it. */
export const phoneWords: Record<Locale, Record<string, string>> = {
  en: { ...sharedEn, ...phoneEn },
  es: { ...sharedEs, ...phoneEs },
};
