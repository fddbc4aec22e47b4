import type { AccessRule } from '../kernel/access-rule.js';
import { ConsentCategory } from '../kernel/consent-category.js';

const all = ConsentCategory.options;
const caring = ['clinician', 'coordinator', 'clinical-lead'] as const;
const leading = ['coordinator', 'clinical-lead', 'admin'] as const;

/** What staff do with a patient's record, and with care teams. */
export const peopleActions = {
  'patients.list': { to: 'see the list of patients', by: 'staff', through: 'care-team', breakGlass: true },
  'patient.register': { to: 'add a patient', by: 'staff', roles: leading, through: 'organisation' },
  'patient.read': {
    to: 'open a patient’s page',
    by: 'staff',
    through: 'care-team',
    shows: ['safety-plan'],
    afterMove: true,
    breakGlass: true,
  },
  'patient.revise': { to: 'change what is known about a patient', by: 'staff', roles: caring, through: 'care-team' },
  'contact-details.read': {
    to: 'see how a patient and their care team are reached',
    by: 'staff',
    through: 'care-team-or-told',
    shows: ['contact'],
    opensToTold: ['contact'],
    breakGlass: true,
  },
  'contact-details.change': {
    to: 'write down how a patient is reached',
    by: 'staff',
    roles: caring,
    through: 'care-team',
  },
  'timeline.read': {
    to: 'read everything that happened to a patient',
    by: 'staff',
    through: 'care-team',
    shows: all,
    afterMove: true,
    breakGlass: true,
  },
  'care-teams.read': { to: 'see the care teams', by: 'staff', through: 'organisation' },
  'care-teams.found': {
    to: 'begin a care team',
    by: 'staff',
    roles: ['clinical-lead', 'admin'],
    through: 'organisation',
  },
  'care-teams.change': { to: 'say who holds a role', by: 'staff', roles: leading, through: 'organisation' },
  'my-export.read': { to: 'take everything that is kept about them with them', by: 'personal-link' },
} as const satisfies Record<string, AccessRule>;
