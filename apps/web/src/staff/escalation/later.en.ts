import { en as builder } from './builder/words/en.js';
import { en as errors } from './errors.en.js';
import { en as packs } from './packs/words/en.js';
import { en as quality } from './quality/words/en.js';
import { en as rule } from './rule/words/en.js';
import { en as tried } from './try/words/en.js';

/** What is said on pages about rules and nowhere else: it comes with them, and not with the first load. */
export const en = { ...rule, ...builder, ...tried, ...packs, ...quality, ...errors };
