import { contracts } from '../kernel/contracts.js';
import { escalationActions } from './actions.js';
import { escalationErrors } from './errors.js';
import { escalationRoutes } from './routes.js';

export * from './chain.js';
export * from './default-rule-key.js';
export * from './routes.js';
export * from './rule.js';

export const escalation = contracts({ routes: escalationRoutes, actions: escalationActions, errors: escalationErrors });
