import { contracts } from '../kernel/contracts.js';
import { accountRoutes } from './accounts.routes.js';
import { identityActions } from './actions.js';
import { identityErrors } from './errors.js';
import { myPhoneRoutes } from './my-phones.routes.js';
import { programmeRoutes } from './programme.routes.js';
import { secondFactorRoutes } from './second-factors.routes.js';
import { sessionRoutes } from './sessions.routes.js';
import { signInRoutes } from './sign-in.routes.js';
import { singleSignOnRoutes } from './single-sign-on.routes.js';
import { staffRoutes } from './staff.routes.js';

export * from './accounts.routes.js';
export * from './my-phones.routes.js';
export * from './programme.routes.js';
export * from './second-factors.routes.js';
export * from './sessions.routes.js';
export * from './sign-in.routes.js';
export * from './single-sign-on.routes.js';
export * from './staff.routes.js';

export const identity = contracts({
  routes: {
    ...signInRoutes,
    ...accountRoutes,
    ...sessionRoutes,
    ...secondFactorRoutes,
    ...staffRoutes,
    ...singleSignOnRoutes,
    ...myPhoneRoutes,
    ...programmeRoutes,
  },
  actions: identityActions,
  errors: identityErrors,
});
