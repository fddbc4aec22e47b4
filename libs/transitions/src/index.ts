import { transitions as contracts } from '#contracts';
import { defineContext } from '#use-cases';
import { Transitions1790007000000 } from './migrations/1790007000000-transitions.js';
import { notServedYet } from './not-served-yet.js';

/** Moves between levels of care: the hand-off, its gaps, and what follows the move. */
export const transitions = defineContext({
  name: 'transitions',
  useCases: [...notServedYet(...Object.values(contracts.routes))],
  migrations: [Transitions1790007000000],
});
