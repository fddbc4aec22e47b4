import { contracts } from '../kernel/contracts.js';
import { transitionActions } from './actions.js';
import { transitionErrors } from './errors.js';
import { followUpRoutes } from './follow-up.routes.js';
import { handoffRoutes } from './handoff.routes.js';
import { transitionHearers } from './hearers.js';
import { levelOfCareRoutes } from './level-of-care.routes.js';
import { transitionMessages } from './live.js';
import { myTransitionRoutes } from './my-transition.routes.js';
import { protocolPackRoutes } from './protocol-packs.routes.js';
import { transitionQualityRoutes } from './quality.routes.js';
import { templateRoutes } from './templates.routes.js';
import { transitionRoutes } from './transitions.routes.js';

export * from './follow-up.js';
export * from './follow-up.routes.js';
export * from './handoff.routes.js';
export * from './handoff-item.js';
export * from './level-of-care.routes.js';
export * from './live.js';
export * from './medication-reconciliation.js';
export * from './my-transition.routes.js';
export * from './protocol-packs.routes.js';
export * from './quality.routes.js';
export * from './templates.routes.js';
export * from './transition.js';
export * from './transitions.routes.js';

export const transitions = contracts({
  routes: {
    ...transitionRoutes,
    ...handoffRoutes,
    ...followUpRoutes,
    ...levelOfCareRoutes,
    ...myTransitionRoutes,
    ...templateRoutes,
    ...protocolPackRoutes,
    ...transitionQualityRoutes,
  },
  actions: transitionActions,
  errors: transitionErrors,
  messages: transitionMessages,
  hearers: transitionHearers,
});
