import { contracts } from '../kernel/contracts.js';
import { consentActions } from './actions.js';
import { breakGlassRoutes } from './break-glass.routes.js';
import { consentErrors } from './errors.js';
import { consentHearers } from './hearers.js';
import { myAccessRoutes } from './my-access.routes.js';
import { supporterRoutes } from './supporter.routes.js';

export * from './break-glass.routes.js';
export * from './consent.js';
export * from './my-access.routes.js';
export * from './supporter.routes.js';

export const consent = contracts({
  routes: { ...myAccessRoutes, ...supporterRoutes, ...breakGlassRoutes },
  actions: consentActions,
  errors: consentErrors,
  hearers: consentHearers,
});
