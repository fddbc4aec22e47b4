import { en as reach } from './reach/words/en.js';

/** What is said on pages about messages and nowhere else: it comes with them, and not with the first load. */
export const en = { ...reach };
