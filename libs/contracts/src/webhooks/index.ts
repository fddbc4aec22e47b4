import { contracts } from '../kernel/contracts.js';
import { webhookActions } from './actions.js';
import { webhookErrors } from './errors.js';
import { webhookRoutes } from './routes.js';

export * from './delivery.js';
export * from './off-because.js';
export * from './told-of.js';
export * from './webhook.js';

export const webhooks = contracts({ routes: webhookRoutes, actions: webhookActions, errors: webhookErrors });
