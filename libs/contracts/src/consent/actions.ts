import type { AccessRule } from '../kernel/access-rule.js';
import { openToSupporters } from '../kernel/consent-category.js';

/** What a patient opens and closes for others, what supporters do, and opening a record in an emergency. */
export const consentActions = {
  'my-access.read': { to: 'see who can see what, and who opened their record in an emergency', by: 'personal-link' },
  'my-access.change': {
    to: 'open categories for somebody, close them, and take back what they said',
    by: 'personal-link',
  },
  'my-supporters.change': { to: 'invite supporters and switch their links off', by: 'personal-link' },
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
  'shared.read': { to: 'see what was opened for them', by: 'supporter-link', shows: openToSupporters },
  'concern.raise': { to: 'tell the care team about a worry', by: 'supporter-link' },
} as const satisfies Record<string, AccessRule>;
