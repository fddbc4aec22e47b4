import type { Locale } from '#contracts';
import { account as accountEn } from './en/account.js';
import { audit as auditEn } from './en/audit.js';
import { clinic as clinicEn } from './en/clinic.js';
import { contact as contactEn } from './en/contact.js';
import { emergency as emergencyEn } from './en/emergency.js';
import type { phone } from './en/phone.js';
import { privacy as privacyEn } from './en/privacy.js';
import { record as recordEn } from './en/record.js';
import { shared as sharedEn } from './en/shared.js';
import { staff as staffEn } from './en/staff.js';
import { system as systemEn } from './en/system.js';
import { account as accountEs } from './es/account.js';
import { audit as auditEs } from './es/audit.js';
import { clinic as clinicEs } from './es/clinic.js';
import { contact as contactEs } from './es/contact.js';
import { emergency as emergencyEs } from './es/emergency.js';
import { privacy as privacyEs } from './es/privacy.js';
import { record as recordEs } from './es/record.js';
import { shared as sharedEs } from './es/shared.js';
import { staff as staffEs } from './es/staff.js';
import { system as systemEs } from './es/system.js';

type Written =
  | keyof typeof sharedEn
  | keyof typeof clinicEn
  | keyof typeof staffEn
  | keyof typeof accountEn
  | keyof typeof recordEn
  | keyof typeof privacyEn
  | keyof typeof contactEn
  | keyof typeof emergencyEn
  | keyof typeof auditEn
  | keyof typeof systemEn
  | keyof typeof phone;

/** A key as the code says it: the plural is chosen by the count. */
export type Word = Written extends infer K ? (K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K) : never;

export const staffWords: Record<Locale, Record<string, string>> = {
  en: {
    ...sharedEn,
    ...clinicEn,
    ...staffEn,
    ...accountEn,
    ...recordEn,
    ...privacyEn,
    ...contactEn,
    ...emergencyEn,
    ...auditEn,
    ...systemEn,
  },
  es: {
    ...sharedEs,
    ...clinicEs,
    ...staffEs,
    ...accountEs,
    ...recordEs,
    ...privacyEs,
    ...contactEs,
    ...emergencyEs,
    ...auditEs,
    ...systemEs,
  },
};
