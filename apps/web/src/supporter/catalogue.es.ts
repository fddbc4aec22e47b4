import { es as common } from '../words/common/es.js';
import { es as errors } from '../words/light-errors/es.js';
import { es as moves } from '../words/moves/es.js';
import { es as supporter } from './words/es.js';

export const es = {
  ...common,
  ...errors,
  ...moves,
  ...supporter,
};
