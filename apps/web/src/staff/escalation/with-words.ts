import type { Catalogues } from '../../words/catalogue.js';
import { bringing } from '../../words/with-words.js';

export const wordsOfRules: Catalogues = {
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
};

/** A part of the app about rules, which is drawn once its words are there. */
export const withWords = bringing(wordsOfRules);
