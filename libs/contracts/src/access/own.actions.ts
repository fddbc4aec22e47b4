import type { AccessRule } from './access-rule.js';

/** By a link that the patient has not confirmed, too: the check-in itself, help, and confirming it. */
const anyLink = { by: 'personal-link', unconfirmed: true } as const;

/** Signing in, and what patients do about themselves. */
export const ownActions = {
  'session.begin': { to: 'sign in', by: 'anyone', because: 'one signs in here' },
  'session.read': { to: 'see who is signed in', by: 'staff', through: 'organisation' },
  'session.end': {
    to: 'sign out',
    by: 'anyone',
    because: 'the session is told by its cookie; one that is locked can be left, too',
  },
  'demo-accounts.read': {
    to: 'see the demo accounts',
    by: 'anyone',
    because: 'the sign-in page offers them; they exist only in the demo',
  },
  'my-check-ins.read': { to: 'see which check-ins wait for them', ...anyLink },
  'my-check-ins.answer': { to: 'answer, or say “not today”', ...anyLink },
  'my-check-ins.pause': { to: 'rest from check-ins', by: 'personal-link' },
  'my-help.ask': { to: 'ask for help now', ...anyLink },
  'my-responses.read': { to: 'see who was told of what they said, and who took it on', ...anyLink },
  'my-link.confirm': { to: 'show a code with which the team confirms their link', ...anyLink },
  'my-links.read': { to: 'see who made their links, and when each was used', by: 'personal-link' },
  'my-links.end': { to: 'switch their links off', by: 'personal-link' },
  'my-access.read': { to: 'see who can see what, and who opened their record in an emergency', by: 'personal-link' },
  'my-access.change': {
    to: 'open categories for somebody, close them, and take back what they said',
    by: 'personal-link',
  },
  'my-supporters.change': { to: 'invite supporters and switch their links off', by: 'personal-link' },
  'my-export.read': { to: 'take everything that is kept about them with them', by: 'personal-link' },
} as const satisfies Record<string, AccessRule>;
