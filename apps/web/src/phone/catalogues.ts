import type { Catalogues } from '../words/catalogue.js';

/** The words of a patient’s phone: the pages of the staff are not on it. */
export const catalogues: Catalogues = {
  en: async () => (await import('./catalogue.en.js')).en,
  es: async () => (await import('./catalogue.es.js')).es,
};
