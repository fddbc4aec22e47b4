import { bringWords, type Catalogues } from '../../words/catalogue.js';

const later: Catalogues = {
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
};

/** The screen about reminders, which is drawn once its words are there: the first load does without. */
export const withWords = async <T>(part: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([part, bringWords(later)]);
  return loaded;
};
