import { unreadableWords } from '#contracts';
import { currentSpeech } from '../words/catalogue.js';

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const inWords = (): string => currentSpeech().say('damaged-words');

/** The server marks words that it cannot decrypt, wherever they would stand; the reader is told so in their language. */
export const withMarksInWords = (json: string, words = inWords()): string =>
  json.includes(unreadableWords) ? json.replaceAll(unreadableWords, escaped(words)) : json;

/** Saved with something else, the mark goes back as it came: what it says in a language is nobody's words. */
export const withWordsAsMarks = (json: string, words = inWords()): string =>
  json.replaceAll(escaped(words), unreadableWords);
