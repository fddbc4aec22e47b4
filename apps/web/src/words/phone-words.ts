import type { Locale } from '#contracts';
import { phone as phoneEn } from './en/phone.js';
import { privacy as privacyEn } from './en/privacy.js';
import { shared as sharedEn } from './en/shared.js';
import { phone as phoneEs } from './es/phone.js';
import { privacy as privacyEs } from './es/privacy.js';
import { shared as sharedEs } from './es/shared.js';

/** Only what a phone needs: the pages of the staff are not on it. */
export const phoneWords: Record<Locale, Record<string, string>> = {
  en: { ...sharedEn, ...phoneEn, ...privacyEn },
  es: { ...sharedEs, ...phoneEs, ...privacyEs },
};
