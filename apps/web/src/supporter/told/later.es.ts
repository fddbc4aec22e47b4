import { es as ways } from '../../words/ways/es.js';
import { es as told } from './words/es.js';

export const es = { ...ways, ...told };
