import { bringing } from '../../words/with-words.js';

/** Pages of accounts, the staff and settings, which are drawn once their words are there. */
export const withWords = bringing({
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
});
