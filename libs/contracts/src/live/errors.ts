import type { ErrorCatalogue } from '../kernel/error.js';

export const liveErrors = {
  'LIVE.ROOM_FORBIDDEN': [403, 'You are not on that care team.'],
  'LIVE.MESSAGE_INVALID': [400, 'The message is not as it should be.'],
} as const satisfies ErrorCatalogue;
