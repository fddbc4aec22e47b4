import { bringing } from '../../words/with-words.js';

/** The pages of the audit, which are drawn once their words are there. */
export const withWords = bringing({
  en: async () => (await import('./words/en.js')).en,
  es: async () => (await import('./words/es.js')).es,
});
