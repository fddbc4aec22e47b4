import type { Catalogues } from '../words/catalogue.js';

/** The words of what somebody close to a patient sees. */
export const catalogues: Catalogues = {
  en: async () => (await import('./catalogue.en.js')).en,
  es: async () => (await import('./catalogue.es.js')).es,
};
