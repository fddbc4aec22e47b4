import type { AccessRule } from '../kernel/access-rule.js';
import { ConsentCategory } from '../kernel/consent-category.js';

const all = ConsentCategory.options;
const caring = ['clinician', 'coordinator', 'clinical-lead'] as const;

/** By a link that the patient has not confirmed, too: the check-in itself, help, and confirming it. */
const anyLink = { by: 'personal-link', unconfirmed: true } as const;

/** Check-ins, when somebody is asked, and the links by which they answer. */
export const checkInActions = {
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
  'my-check-ins.read': { to: 'see which check-ins wait for them', ...anyLink },
  'my-check-ins.answer': { to: 'answer, or say “not today”', ...anyLink },
  'my-check-ins.pause': { to: 'rest from check-ins', by: 'personal-link' },
  'my-help.ask': { to: 'ask for help now', ...anyLink },
  'my-link.confirm': { to: 'show a code with which the team confirms their link', ...anyLink },
  'my-links.read': { to: 'see who made their links, and when each was used', by: 'personal-link' },
  'my-links.end': { to: 'switch their links off', by: 'personal-link' },
} as const satisfies Record<string, AccessRule>;
