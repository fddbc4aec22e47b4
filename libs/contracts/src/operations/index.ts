import { contracts } from '../kernel/contracts.js';
import { operationsActions } from './actions.js';
import { operationsErrors } from './errors.js';
import { operationsRoutes } from './routes.js';

export * from './routes.js';

export const operations = contracts({ routes: operationsRoutes, actions: operationsActions, errors: operationsErrors });
