import { bringing } from '../../words/with-words.js';

/** The part about messages, which is drawn once its words are there: the first load does without. */
export const withWords = bringing({
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
});
