import type { AccessRule } from '../kernel/access-rule.js';

const acting = ['clinician', 'coordinator', 'clinical-lead', 'admin'] as const;

/** By a link that the patient has not confirmed, too. */
const anyLink = { by: 'personal-link', unconfirmed: true } as const;

/** Alerts. That there is an alert, how bad and by which rule, is never withheld. */
export const alertActions = {
  'alerts.list': { to: 'see the inbox', by: 'staff', through: 'care-team-or-told' },
  'alerts.hear': { to: 'get alerts on an open screen', by: 'staff', through: 'care-team-or-told' },
  'alert.read': {
    to: 'open an alert and what led to it',
    by: 'staff',
    through: 'care-team-or-told',
    shows: ['feelings', 'safety-plan', 'notes'],
    breakGlass: true,
  },
  'alert.act': {
    to: 'take on, give back, resolve or judge an alert',
    by: 'staff',
    roles: acting,
    through: 'care-team-or-told',
  },
  'locked-screen.hear': { to: 'hear that an emergency waits, and nothing else of it', by: 'locked-session' },
  'my-responses.read': { to: 'see who was told of what they said, and who took it on', ...anyLink },
} as const satisfies Record<string, AccessRule>;
