import { routes } from '#contracts';
import { readAgain } from '../session/queries.js';

/** Whatever shows a transition, or something of one. */
export const showsTransitions = [
  routes.listTransitions,
  routes.readTransition,
  routes.listMyHandoffItems,
  routes.listLevelOfCareStays,
] as const;

/** One move changes several rows: what comes together is read once. */
const together = 300;
let waiting: ReturnType<typeof setTimeout> | undefined;

export const readTransitionsAgain = (): void => {
  if (waiting !== undefined) return;
  waiting = setTimeout(() => {
    waiting = undefined;
    void readAgain(...showsTransitions);
  }, together);
};
