import type { AccessRule } from '../kernel/access-rule.js';

const admin = { by: 'staff', roles: ['admin'], through: 'organisation' } as const;

/** How the installation does. Figures of all of it are counts; what failed is shown to its own organisation alone. */
export const operationsActions = {
  'system.read': { to: 'see how the system does, and which work of the organisation was given up', ...admin },
  'failed-work.retry': { to: 'have work tried again that was given up', ...admin },
  'queue-board.use': { to: 'look into the queues, where they also look after the installation', ...admin },
} as const satisfies Record<string, AccessRule>;
