import { behaviourRules } from './behaviour.rules.js';
import type { DefaultRule } from './building.js';
import { chainRules } from './chain.rules.js';
import { checkInRules } from './check-in.rules.js';
import { safetyRules } from './safety.rules.js';
import { silenceRules } from './silence.rules.js';
import { transitionRules } from './transition.rules.js';

/**
 * The rules that a new organisation starts with. They are starting values, not clinical authority: no outpatient
 * standard for these times is published. Review them with your clinical lead before use.
 */
export const defaultRules: readonly DefaultRule[] = [
  ...silenceRules,
  ...safetyRules,
  ...checkInRules,
  ...behaviourRules,
  ...transitionRules,
  ...chainRules,
];
