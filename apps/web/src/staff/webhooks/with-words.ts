import { bringing } from '../../words/with-words.js';

/** A part of the app about webhooks, which is drawn once its words are there. */
export const withWords = bringing({
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
});
