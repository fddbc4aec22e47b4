import type { AccessRule } from './access-rule.js';
import { ConsentCategory } from './consent-category.js';

const all = ConsentCategory.options;
const caring = ['clinician', 'coordinator', 'clinical-lead'] as const;
const leading = ['coordinator', 'clinical-lead', 'admin'] as const;

/** What staff do with a patient's record. */
export const recordActions = {
  'patients.list': { to: 'see the list of patients', by: 'staff', through: 'care-team', breakGlass: true },
  'patient.register': { to: 'add a patient', by: 'staff', roles: leading, through: 'organisation' },
  'patient.read': {
    to: 'open a patient’s page',
    by: 'staff',
    through: 'care-team',
    shows: ['safety-plan'],
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
    breakGlass: true,
  },
  'check-ins.read': {
    to: 'read a patient’s check-ins and trends',
    by: 'staff',
    through: 'care-team',
    shows: all,
    breakGlass: true,
  },
  'check-ins.pause': { to: 'let check-ins rest, or go on', by: 'staff', roles: caring, through: 'care-team' },
  'schedules.read': { to: 'see when a patient is asked', by: 'staff', through: 'care-team', breakGlass: true },
  'schedules.change': { to: 'start and end check-in schedules', by: 'staff', roles: caring, through: 'care-team' },
  'personal-links.read': { to: 'see which personal links exist', by: 'staff', through: 'care-team' },
  'personal-links.change': { to: 'make and switch off links', by: 'staff', roles: caring, through: 'care-team' },
  'break-glass.open': {
    to: 'open a record in an emergency, and close it again',
    by: 'staff',
    roles: ['clinician', 'clinical-lead'],
    through: 'organisation',
  },
  'break-glass.review': {
    to: 'review records opened in an emergency',
    by: 'staff',
    roles: ['privacy-officer'],
    through: 'organisation',
  },
  'care-teams.read': { to: 'see the care teams', by: 'staff', through: 'organisation' },
  'care-teams.found': {
    to: 'begin a care team',
    by: 'staff',
    roles: ['clinical-lead', 'admin'],
    through: 'organisation',
  },
  'care-teams.change': { to: 'say who holds a role', by: 'staff', roles: leading, through: 'organisation' },
} as const satisfies Record<string, AccessRule>;
