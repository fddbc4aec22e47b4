import { es as reach } from './reach/words/es.js';

export const es = { ...reach };
