import { useMemo, useSyncExternalStore } from 'react';
import type { Locale } from '#contracts';
import { currentSpeech, onSpeechChange, type Spoken, type Values } from './catalogue.js';
import type { en } from './common/en.js';

/** Says a word in the reader's language. A key without a text does not compile. */
export type SayOf<Word extends string> = (word: Word, values?: Values) => string;

/** What furniture that all three apps share may say. */
export type Say = SayOf<Spoken<keyof typeof en>>;

const useSpeech = () => useSyncExternalStore(onSpeechChange, currentSpeech);

export const useLanguage = (): Locale => useSpeech().locale;

/** For an app to give its own words; changes when the language does. */
export const useWordsOf = <Word extends string>(): SayOf<Word> => {
  const speech = useSpeech();
  return useMemo(() => (word: Word, values?: Values) => speech.say(word, values), [speech]);
};

export const useWords = (): Say => useWordsOf<Parameters<Say>[0]>();
