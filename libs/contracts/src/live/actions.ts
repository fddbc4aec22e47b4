import type { AccessRule } from '../kernel/access-rule.js';

/** What an open screen hears of itself. */
export const liveActions = {
  'own-screen.hear': { to: 'be told about one’s own session', by: 'staff', through: 'organisation' },
  'changes.hear': { to: 'be told which rows changed, by their ids', by: 'staff', through: 'care-team-or-told' },
  'access.hear': {
    to: 'be told that what one may see has changed',
    by: 'staff',
    through: 'care-team',
    afterMove: true,
    breakGlass: true,
  },
  'team.watch': { to: 'follow a care team’s alerts', by: 'staff', through: 'care-team' },
} as const satisfies Record<string, AccessRule>;
