import { bringing } from '../../words/with-words.js';
import { wordsOfRules } from '../escalation/with-words.js';

/** A part of the app about moves, which is drawn once its words are there. */
export const withWords = bringing({
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
});

/** The same for pages about levels of care, which say some things as pages about rules do. */
export const withWordsOfSetUp = bringing(wordsOfRules, {
  en: async () => (await import('./set-up.en.js')).en,
  es: async () => (await import('./set-up.es.js')).es,
});
