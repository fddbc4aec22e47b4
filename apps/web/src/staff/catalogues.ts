import type { Catalogues } from '../words/catalogue.js';

/** The words of the staff’s pages. Each context has its own, beside its pages. */
export const catalogues: Catalogues = {
  en: async () => (await import('./catalogue.en.js')).en,
  es: async () => (await import('./catalogue.es.js')).es,
};
