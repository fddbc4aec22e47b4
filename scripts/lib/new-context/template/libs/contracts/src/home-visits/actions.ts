import type { AccessRule } from '../kernel/access-rule.js';

export const homeVisitActions = {
  'home-visits.read': {
    to: 'read a patient’s home visits',
    by: 'staff',
    through: 'care-team',
    shows: ['notes'],
    breakGlass: true,
  },
  'home-visits.add': {
    to: 'add a home visit to a patient',
    by: 'staff',
    roles: ['clinician', 'coordinator', 'clinical-lead'],
    through: 'care-team',
  },
} as const satisfies Record<string, AccessRule>;
