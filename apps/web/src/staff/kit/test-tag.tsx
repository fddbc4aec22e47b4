import type { Say } from '../use-words.js';
import { useWords } from '../use-words.js';
import { Tag } from './rows.js';

interface Named {
  isTest: boolean;
}

/** Beside the name of a stand-in, wherever it is shown: nobody is to act on it as on a person. */
export const TestTag = ({ of }: { of: Named }) => {
  const t = useWords();
  return of.isTest ? <Tag tone="notice">{t('test-alert.tag')}</Tag> : null;
};

/** The same where there is room for text alone. */
export const nameWithTest = (t: Say, { name, isTest }: Named & { name: string }): string =>
  isTest ? `${t('test-alert.tag')}: ${name}` : name;
