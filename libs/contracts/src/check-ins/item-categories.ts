import type { ConsentCategory } from '../kernel/consent-category.js';
import type { CheckInAnswers } from './answers.js';

/** The category of each item of a check-in. The urge kind `substance` is substance use wherever it appears. */
export const categoryOfItem = {
  mood: 'feelings',
  strongestUrge: 'feelings',
  wentOkay: 'feelings',
  urgeKinds: 'behaviours',
  behaviours: 'behaviours',
  meals: 'check-ins',
  bodySigns: 'check-ins',
  sleep: 'check-ins',
  wantsCall: 'check-ins',
  medicines: 'medicines',
  feelsSafe: 'safety-plan',
} as const satisfies Record<keyof CheckInAnswers, ConsentCategory>;
