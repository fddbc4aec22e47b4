import { contracts } from '../kernel/contracts.js';
import { notificationActions } from './actions.js';
import { notificationErrors } from './errors.js';
import { notificationHearers } from './hearers.js';
import { myReachRoutes } from './my-reach.routes.js';
import { notificationRoutes } from './notifications.routes.js';

export * from './attempt.js';
export * from './channel.js';
export * from './message-kinds.js';
export * from './my-reach.routes.js';
export * from './notifications.routes.js';
export * from './preferences.js';

export const notifications = contracts({
  routes: { ...myReachRoutes, ...notificationRoutes },
  actions: notificationActions,
  errors: notificationErrors,
  hearers: notificationHearers,
});
