import { bringing } from '../../words/with-words.js';

/** The page of the system, which is drawn once its words are there. */
export const withWords = bringing({
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
});
