import type { ApiErrorCode } from '../api/api-error.js';
import { currentSpeech } from './catalogue.js';
import type { en } from './light-errors/en.js';

/** Of the shorter list, which the staff's holds too. */
type ErrorWord = keyof typeof en;

/** What to say of an error. A code without words, such as one that only a newer server knows, is said in general. */
export const errorWord = (code: ApiErrorCode): ErrorWord => {
  const word = `error.${code}`;
  return currentSpeech().has(word) ? (word as ErrorWord) : 'error.SERVICE.UNEXPECTED';
};
