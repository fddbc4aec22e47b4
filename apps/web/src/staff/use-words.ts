import type { Spoken } from '../words/catalogue.js';
import { type SayOf, useWordsOf } from '../words/use-words.js';
import type { en } from './catalogue.en.js';
import type { en as messages } from './notifications/later.en.js';
import type { en as later } from './transitions/later.en.js';
import type { en as webhooks } from './webhooks/later.en.js';

export type Word = Spoken<keyof typeof en | keyof typeof later | keyof typeof messages | keyof typeof webhooks>;
export type Say = SayOf<Word>;
export const useWords: () => Say = useWordsOf<Word>;
