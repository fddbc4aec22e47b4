import type { AccessRule } from './access-rule.js';

const acting = ['clinician', 'coordinator', 'clinical-lead', 'admin'] as const;

/** Alerts, their rules, and live messages. That there is an alert, how bad and by which rule, is never withheld. */
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
    to: 'take on, give back or resolve an alert',
    by: 'staff',
    roles: acting,
    through: 'care-team-or-told',
  },
  'locked-screen.hear': { to: 'hear that an emergency waits, and nothing else of it', by: 'locked-session' },
  'team.watch': { to: 'follow a care team’s alerts', by: 'staff', through: 'care-team' },
  'own-screen.hear': { to: 'be told about one’s own session', by: 'staff', through: 'organisation' },
  'access.hear': {
    to: 'be told that what one may see has changed',
    by: 'staff',
    through: 'care-team',
    breakGlass: true,
  },
  'rules.read': { to: 'read the rules', by: 'staff', through: 'organisation' },
  'rules.change': { to: 'change a rule', by: 'staff', roles: ['admin', 'clinical-lead'], through: 'organisation' },
} as const satisfies Record<string, AccessRule>;
