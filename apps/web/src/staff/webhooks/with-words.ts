import { bringWords, type Catalogues } from '../../words/catalogue.js';

const later: Catalogues = {
  en: async () => (await import('./later.en.js')).en,
  es: async () => (await import('./later.es.js')).es,
};

/** A part of the app about webhooks, which is drawn once its words are there. */
export const withWords = async <T>(part: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([part, bringWords(later)]);
  return loaded;
};
