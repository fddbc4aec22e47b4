import type { Spoken } from '../words/catalogue.js';
import { type SayOf, useWordsOf } from '../words/use-words.js';
import type { en } from './catalogue.en.js';

export type Word = Spoken<keyof typeof en>;
export type Say = SayOf<Word>;
export const useWords: () => Say = useWordsOf<Word>;
