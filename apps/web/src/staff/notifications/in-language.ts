import type { InBothLanguages } from '#contracts';
import { useLanguage } from '../../words/use-words.js';

/** Says what a channel says of itself. */
export const useInLanguage = (): ((text: InBothLanguages) => string) => {
  const language = useLanguage();
  return (text) => text[language];
};
