import { en as common } from '../words/common/en.js';
import { en as errors } from '../words/light-errors/en.js';
import { en as moves } from '../words/moves/en.js';
import { en as checkIns } from './check-ins/words/en.js';
import { en as consent } from './consent/words/en.js';
import { en as safety } from './safety/words/en.js';
import { en as phone } from './words/en.js';

export const en = {
  ...common,
  ...errors,
  ...moves,
  ...phone,
  ...checkIns,
  ...safety,
  ...consent,
};
