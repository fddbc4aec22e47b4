import { contracts } from '../kernel/contracts.js';
import { homeVisitActions } from './actions.js';
import { homeVisitErrors } from './errors.js';
import { homeVisitRoutes } from './routes.js';

export * from './routes.js';

export const homeVisits = contracts({ routes: homeVisitRoutes, actions: homeVisitActions, errors: homeVisitErrors });
