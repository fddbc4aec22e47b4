import { en as ways } from '../../words/ways/en.js';
import { en as told } from './words/en.js';

export const en = { ...ways, ...told };
