import type { AccessRule } from '../kernel/access-rule.js';

/** Messages that reach people who are not looking. */
export const notificationActions = {
  'my-reach.read': { to: 'see how they are reached themselves', by: 'staff', through: 'organisation' },
  'my-reach.change': { to: 'say how they are reached themselves', by: 'staff', through: 'organisation' },
  'my-reminders.read': { to: 'see how they are reminded', by: 'personal-link' },
  'my-reminders.change': { to: 'say how they are reminded', by: 'personal-link' },
  'supporter-reach.read': { to: 'see how they are told that something waits', by: 'supporter-link' },
  'supporter-reach.change': { to: 'say how they are told that something waits', by: 'supporter-link' },
  'alert-notifications.read': {
    to: 'see who was told of an alert, by which way',
    by: 'staff',
    through: 'care-team-or-told',
  },
  'notifications.read': {
    to: 'see each attempt to reach somebody, without patients',
    by: 'staff',
    roles: ['admin'],
    through: 'organisation',
  },
  'unreachable.read': {
    to: 'see which colleagues no channel reaches',
    by: 'staff',
    roles: ['coordinator', 'clinical-lead', 'admin'],
    through: 'organisation',
  },
  'channels.read': { to: 'see how channels do', by: 'staff', roles: ['admin'], through: 'organisation' },
  'channels.change': { to: 'set channels up', by: 'staff', roles: ['admin'], through: 'organisation' },
  'receipts.take': {
    to: 'say what became of a message',
    by: 'anyone',
    because: 'A provider has no account here: what it signed counts, and nothing else.',
  },
  'messages.stop': {
    to: 'stop messages by the link in one',
    by: 'anyone',
    because: 'Whoever holds the link got the message. It stops that way alone, and shows nothing.',
  },
} as const satisfies Record<string, AccessRule>;
