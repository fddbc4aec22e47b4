import { en as board } from './board/words/en.js';
import { en as errors } from './errors/words/en.js';
import { en as items } from './items/words/en.js';
import { en as moves } from './moves/words/en.js';
import { en as propose } from './propose/words/en.js';
import { en as tab } from './tab/words/en.js';
import { en as commands } from './transition/words/commands.en.js';
import { en as transition } from './transition/words/en.js';

/** What is said on pages of moves and nowhere else: it comes with them, and not with the first load. */
export const en = { ...board, ...items, ...moves, ...propose, ...tab, ...transition, ...commands, ...errors };
