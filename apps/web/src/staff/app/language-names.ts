import type { Locale } from '#contracts';

/** Each language by its own name: whoever needs it can read it. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' };
