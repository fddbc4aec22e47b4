import { es as ways } from '../../words/ways/es.js';
import { es as reminders } from './words/es.js';

export const es = { ...ways, ...reminders };
