import { contracts } from '../kernel/contracts.js';
import { alertActions } from './actions.js';
import { alertErrors } from './errors.js';
import { alertMessages } from './live.js';
import { myResponseRoutes } from './my-responses.routes.js';
import { alertRoutes } from './routes.js';

export * from './alert.js';
export * from './live.js';
export * from './my-responses.routes.js';
export * from './outcome.js';
export * from './routes.js';
export * from './usefulness.js';

export const alerts = contracts({
  routes: { ...myResponseRoutes, ...alertRoutes },
  actions: alertActions,
  errors: alertErrors,
  messages: alertMessages,
});
