import { en as channels } from './channels/words/en.js';
import { en as errors } from './errors.en.js';
import { en as outbox } from './outbox/words/en.js';
import { en as reach } from './reach/words/en.js';
import { en as sent } from './sent/words/en.js';
import { en as told } from './told/words/en.js';

/** What is said on pages about messages and nowhere else: it comes with them, and not with the first load. */
export const en = { ...channels, ...outbox, ...reach, ...sent, ...told, ...errors };
