import type { Catalogues } from '../words/catalogue.js';

/** The words of the page that stops messages. */
export const catalogues: Catalogues = {
  en: async () => (await import('./words/en.js')).en,
  es: async () => (await import('./words/es.js')).es,
};
