import { es as builder } from './builder/words/es.js';
import { es as errors } from './errors.es.js';
import { es as packs } from './packs/words/es.js';
import { es as quality } from './quality/words/es.js';
import { es as rule } from './rule/words/es.js';
import { es as tried } from './try/words/es.js';

/** What is said on pages about rules and nowhere else: it comes with them, and not with the first load. */
export const es = { ...rule, ...builder, ...tried, ...packs, ...quality, ...errors };
