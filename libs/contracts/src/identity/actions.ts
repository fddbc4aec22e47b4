import type { AccessRule } from '../kernel/access-rule.js';

const me = { by: 'staff', through: 'organisation' } as const;
const admin = { by: 'staff', roles: ['admin'], through: 'organisation' } as const;

/** Accounts: one's own, everybody's, and what comes before there is anybody to sign in as. */
export const identityActions = {
  'session.begin': { to: 'sign in', by: 'anyone', because: 'one signs in here' },
  'session.read': { to: 'see who is signed in', by: 'staff', through: 'organisation' },
  'session.end': {
    to: 'sign out',
    by: 'anyone',
    because: 'the session is told by its cookie; one that is locked can be left, too',
  },
  'session.lock': { to: 'lock one’s own screen', ...me },
  'session.unlock': {
    to: 'unlock a locked screen',
    by: 'anyone',
    because: 'a locked session is nobody until it is unlocked; its cookie says which it is',
  },
  'demo-accounts.read': {
    to: 'see the demo accounts',
    by: 'anyone',
    because: 'the sign-in page offers them; they exist only in the demo',
  },
  'one-time-link.use': {
    to: 'use a one-time link',
    by: 'anyone',
    because: 'whoever holds the link acts, before there is anybody to sign in as',
  },
  'password-reset.ask': {
    to: 'ask for a new password by mail',
    by: 'anyone',
    because: 'whoever forgot the password cannot sign in',
  },
  'my-account.read': { to: 'see one’s own sessions and ways to sign in', ...me },
  'my-account.change': { to: 'change one’s own password, codes, passkeys and sessions', ...me },
  'staff.read': { to: 'see who is on the staff or invited', ...admin },
  'staff.change': { to: 'invite and remove staff, and say what they may do', ...admin },
  'programme.read': { to: 'see business hours and holidays', by: 'staff', through: 'organisation' },
  'programme.change': {
    to: 'say when the programme is open',
    by: 'staff',
    roles: ['admin', 'clinical-lead'],
    through: 'organisation',
  },
  'sign-in-settings.read': { to: 'see how the organisation signs in and when screens lock', ...admin },
  'sign-in-settings.change': { to: 'say how the organisation signs in and when screens lock', ...admin },
} as const satisfies Record<string, AccessRule>;
