import { en as ways } from '../../words/ways/en.js';
import { en as reminders } from './words/en.js';

export const en = { ...ways, ...reminders };
