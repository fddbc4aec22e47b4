import { es as errors } from './errors/words/es.js';
import { es as protocols } from './protocols/words/es.js';
import { es as quality } from './quality/words/es.js';
import { es as templates } from './templates/words/es.js';

/** What is said on pages about levels of care, and about how moves go: it comes with them, and not with the first load. */
export const es = { ...protocols, ...templates, ...quality, ...errors };
