import { accountRoutes } from './accounts.routes.js';
import { alertRoutes } from './alerts.routes.js';
import { auditRoutes } from './audit.routes.js';
import { breakGlassRoutes } from './break-glass.routes.js';
import { checkInRoutes } from './check-ins.routes.js';
import { contactDetailsRoutes } from './contact-details.routes.js';
import { escalationRoutes } from './escalation.routes.js';
import { identityRoutes } from './identity.routes.js';
import { myAccessRoutes } from './my-access.routes.js';
import { myCheckInRoutes } from './my-check-ins.routes.js';
import { myLinkRoutes } from './my-links.routes.js';
import { peopleRoutes } from './people.routes.js';
import { secondFactorRoutes } from './second-factors.routes.js';
import { sessionRoutes } from './sessions.routes.js';
import { singleSignOnRoutes } from './single-sign-on.routes.js';
import { staffRoutes } from './staff.routes.js';
import { supporterRoutes } from './supporter.routes.js';
import { systemRoutes } from './system.routes.js';

/** Every route there is, by its id. */
export const routes = {
  ...identityRoutes,
  ...accountRoutes,
  ...sessionRoutes,
  ...secondFactorRoutes,
  ...staffRoutes,
  ...singleSignOnRoutes,
  ...peopleRoutes,
  ...contactDetailsRoutes,
  ...checkInRoutes,
  ...myCheckInRoutes,
  ...myAccessRoutes,
  ...myLinkRoutes,
  ...supporterRoutes,
  ...breakGlassRoutes,
  ...escalationRoutes,
  ...alertRoutes,
  ...auditRoutes,
  ...systemRoutes,
};
