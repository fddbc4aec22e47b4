import type { Spoken } from '../../words/catalogue.js';
import type { en as errors } from '../../words/light-errors/en.js';
import { type SayOf, useWordsOf } from '../../words/use-words.js';
import type { en } from '../../words/ways/en.js';

/** Both light apps bring these words along with the parts that say them. */
export const useWayWords: () => SayOf<Spoken<keyof typeof en | keyof typeof errors>> = useWordsOf;
