import { es as common } from '../words/common/es.js';
import { es as errors } from '../words/light-errors/es.js';
import { es as moves } from '../words/moves/es.js';
import { es as checkIns } from './check-ins/words/es.js';
import { es as consent } from './consent/words/es.js';
import { es as safety } from './safety/words/es.js';
import { es as phone } from './words/es.js';

export const es = {
  ...common,
  ...errors,
  ...moves,
  ...phone,
  ...checkIns,
  ...safety,
  ...consent,
};
