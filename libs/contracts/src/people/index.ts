import { contracts } from '../kernel/contracts.js';
import { peopleActions } from './actions.js';
import { contactDetailsRoutes } from './contact-details.routes.js';
import { peopleErrors } from './errors.js';
import { myRecordRoutes } from './my-record.routes.js';
import { peopleRoutes } from './people.routes.js';

export * from './contact-details.js';
export * from './contact-details.routes.js';
export * from './my-record.routes.js';
export * from './people.routes.js';

export const people = contracts({
  routes: { ...peopleRoutes, ...contactDetailsRoutes, ...myRecordRoutes },
  actions: peopleActions,
  errors: peopleErrors,
});
