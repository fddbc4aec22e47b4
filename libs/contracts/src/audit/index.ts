import { contracts } from '../kernel/contracts.js';
import { auditActions } from './actions.js';
import { auditRoutes } from './routes.js';

export * from './routes.js';

export const audit = contracts({ routes: auditRoutes, actions: auditActions });
