import { en as common } from '../words/common/en.js';
import { en as errors } from '../words/light-errors/en.js';
import { en as moves } from '../words/moves/en.js';
import { en as supporter } from './words/en.js';

export const en = {
  ...common,
  ...errors,
  ...moves,
  ...supporter,
};
