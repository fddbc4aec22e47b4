import type { Spoken } from '../words/catalogue.js';
import { type SayOf, useWordsOf } from '../words/use-words.js';
import type { en as audit } from './audit/words/en.js';
import type { en } from './catalogue.en.js';
import type { en as rules } from './escalation/later.en.js';
import type { en as accounts } from './identity/later.en.js';
import type { en as messages } from './notifications/later.en.js';
import type { en as system } from './operations/later.en.js';
import type { en as later } from './transitions/later.en.js';
import type { en as setUp } from './transitions/set-up.en.js';
import type { en as webhooks } from './webhooks/later.en.js';

type Words = typeof en &
  typeof later &
  typeof messages &
  typeof webhooks &
  typeof audit &
  typeof rules &
  typeof setUp &
  typeof accounts &
  typeof system;

export type Word = Spoken<keyof Words>;
export type Say = SayOf<Word>;
export const useWords: () => Say = useWordsOf<Word>;
