import { en as errors } from './errors/words/en.js';
import { en as protocols } from './protocols/words/en.js';
import { en as quality } from './quality/words/en.js';
import { en as templates } from './templates/words/en.js';

/** What is said on pages about levels of care, and about how moves go: it comes with them, and not with the first load. */
export const en = { ...protocols, ...templates, ...quality, ...errors };
