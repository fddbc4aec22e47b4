import type { AccessRule } from './access-rule.js';

const admin = ['admin'] as const;
const signsIn = 'one signs in here';

/** Accounts: how one comes to one, what one does about one's own, and who looks after everybody's. */
export const accountActions = {
  'one-time-link.use': {
    to: 'set up, accept an invitation or choose a new password with a one-time link',
    by: 'anyone',
    because: 'whoever holds the one-time link acts, before there is anybody to sign in as',
  },
  'password-reset.ask': {
    to: 'ask for a mail that lets them choose a new password',
    by: 'anyone',
    because: 'whoever forgot the password cannot sign in; the answer is the same for everybody',
  },
  'session.confirm': { to: 'show a second factor, or sign in another way', by: 'anyone', because: signsIn },
  'session.lock': { to: 'lock their screen', by: 'staff', through: 'organisation' },
  'session.unlock': {
    to: 'unlock their screen',
    by: 'anyone',
    because: 'a locked session is nobody until it is unlocked; its cookie says which it is',
  },
  'own-account.read': { to: 'see their own sessions and factors', by: 'staff', through: 'organisation' },
  'own-account.change': {
    to: 'change their password and factors, and end their sessions',
    by: 'staff',
    through: 'organisation',
  },
  'staff.read': { to: 'see who is on the staff or invited', by: 'staff', roles: admin, through: 'organisation' },
  'staff.change': {
    to: 'invite people, change roles, take people off the staff',
    by: 'staff',
    roles: admin,
    through: 'organisation',
  },
  'settings.read': { to: 'see how sessions and sign-in are set', by: 'staff', roles: admin, through: 'organisation' },
  'settings.change': { to: 'set how sessions and sign-in work', by: 'staff', roles: admin, through: 'organisation' },
  'care-team.found': {
    to: 'begin a care team',
    by: 'staff',
    roles: ['clinical-lead', 'admin'],
    through: 'organisation',
  },
} as const satisfies Record<string, AccessRule>;
