import type { AccessRule } from './access-rule.js';

const me = { by: 'staff', through: 'organisation' } as const;
const admin = { by: 'staff', roles: ['admin'], through: 'organisation' } as const;

/** Accounts: one's own, everybody's, and what comes before there is anybody to sign in as. */
export const accountActions = {
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
  'session.unlock': {
    to: 'unlock a locked screen',
    by: 'anyone',
    because: 'a locked session is nobody until it is unlocked; its cookie says which it is',
  },
  'session.lock': { to: 'lock one’s own screen', ...me },
  'my-account.read': { to: 'see one’s own sessions and ways to sign in', ...me },
  'my-account.change': { to: 'change one’s own password, codes, passkeys and sessions', ...me },
  'staff.read': { to: 'see who is on the staff or invited', ...admin },
  'staff.change': { to: 'invite and remove staff, and say what they may do', ...admin },
  'sign-in-settings.read': { to: 'see how the organisation signs in and when screens lock', ...admin },
  'sign-in-settings.change': { to: 'say how the organisation signs in and when screens lock', ...admin },
} as const satisfies Record<string, AccessRule>;
