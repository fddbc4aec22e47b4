import type { Catalogues, Spoken } from '../words/catalogue.js';
import { type SayOf, useWordsOf } from '../words/use-words.js';
import type { en } from './catalogue.en.js';

/** The words of a patient’s phone: the pages of the staff are not on it. */
export const catalogues: Catalogues = {
  en: async () => (await import('./catalogue.en.js')).en,
  es: async () => (await import('./catalogue.es.js')).es,
};

export type Word = Spoken<keyof typeof en>;
export type Say = SayOf<Word>;
export const useWords: () => Say = useWordsOf<Word>;
