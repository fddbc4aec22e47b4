import { alerts } from './alerts/index.js';
import { audit } from './audit/index.js';
import { checkIns } from './check-ins/index.js';
import { consent } from './consent/index.js';
import { escalation } from './escalation/index.js';
import { identity } from './identity/index.js';
import { compose } from './kernel/contracts.js';
import { live } from './live/index.js';
import { notifications } from './notifications/index.js';
import { operations } from './operations/index.js';
import { people } from './people/index.js';
import { transitions } from './transitions/index.js';
import { webhooks } from './webhooks/index.js';

export * from './alerts/index.js';
export * from './audit/index.js';
export * from './check-ins/index.js';
export * from './consent/index.js';
export * from './escalation/index.js';
export * from './identity/index.js';
export * from './live/index.js';
export * from './notifications/index.js';
export * from './operations/index.js';
export * from './people/index.js';
export * from './transitions/index.js';
export * from './webhooks/index.js';

/** What all contexts promise, as one. A new context is imported, exported and named here; every list follows. */
export const product = compose(
  identity,
  people,
  consent,
  checkIns,
  escalation,
  alerts,
  live,
  audit,
  operations,
  transitions,
  notifications,
  webhooks,
);
