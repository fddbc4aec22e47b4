import type { Spoken } from '../words/catalogue.js';
import { type SayOf, useWordsOf } from '../words/use-words.js';
import type { en } from './catalogue.en.js';
import type { en as told } from './told/later.en.js';

export type Word = Spoken<keyof typeof en | keyof typeof told>;
export type Say = SayOf<Word>;
export const useWords: () => Say = useWordsOf<Word>;
