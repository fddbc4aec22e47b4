import { contracts } from '../kernel/contracts.js';
import { checkInActions } from './actions.js';
import { checkInRoutes } from './check-ins.routes.js';
import { checkInErrors } from './errors.js';
import { checkInHearers } from './hearers.js';
import { myCheckInRoutes } from './my-check-ins.routes.js';
import { myLinkRoutes } from './my-links.routes.js';

export * from './answer-hearers.js';
export * from './answers.js';
export * from './check-ins.routes.js';
export * from './item-categories.js';
export * from './my-check-ins.routes.js';
export * from './my-links.routes.js';
export * from './said-in.js';
export * from './urgent-answers.js';

export const checkIns = contracts({
  routes: { ...checkInRoutes, ...myCheckInRoutes, ...myLinkRoutes },
  actions: checkInActions,
  errors: checkInErrors,
  hearers: checkInHearers,
});
