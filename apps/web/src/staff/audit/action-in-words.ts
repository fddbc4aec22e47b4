import { routes } from '#contracts';
import { currentSpeech } from '../../words/catalogue.js';
import type { Say, Word } from '../use-words.js';

type Named = Extract<Word, `audit-action.${string}`>;

const isNamed = (word: string): word is Named => currentSpeech().has(word);

/** Actions that have a word of their own; another one shows the name of its route. */
export const namedActions = (): string[] =>
  Object.values(routes)
    .map(({ id }) => id)
    .filter((id) => isNamed(`audit-action.${id}`));

export const actionInWords = (t: Say, action: string): string => {
  const word = `audit-action.${action}`;
  return isNamed(word) ? t(word) : action;
};
