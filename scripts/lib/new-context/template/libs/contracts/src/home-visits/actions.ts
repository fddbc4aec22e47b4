import type { AccessRule } from '../kernel/access-rule.js';

export const homeVisitActions = {
  'home-visits.read': {
    to: 'read a patient’s home visits',
    by: 'staff',
    through: 'care-team',
    shows: ['notes'],
    breakGlass: true,
  },
  'home-visits.change': {
    to: 'add home visits to a patient, and say that they are done',
    by: 'staff',
    roles: ['clinician', 'coordinator', 'clinical-lead'],
    through: 'care-team',
  },
} as const satisfies Record<string, AccessRule>;
