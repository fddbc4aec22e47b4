import type { ErrorCatalogue } from '../kernel/error.js';

export const consentErrors = {
  'CONSENT.NOT_FOUND': [404, 'There is no such consent.'],
  'CONSENT.NOT_ON_TEAM': [422, 'They are not on your care team, and not a supporter of yours.'],
  'CONSENT.NOT_FOR_SUPPORTERS': [422, 'This stays in the clinic: it cannot be opened for supporters.'],
  'SUPPORTER.NOT_FOUND': [404, 'There is no such supporter.'],
  'BREAK_GLASS.NOT_FOUND': [404, 'There is no such emergency access.'],
  'BREAK_GLASS.SEVERAL_MATCH': [409, 'Several patients have this name. Ask a coordinator which one it is.'],
  'BREAK_GLASS.ALREADY_REVIEWED': [409, 'This emergency access is already reviewed.'],
  'BREAK_GLASS.TOO_MANY': [
    429,
    'You opened five records in an emergency within an hour. Ask a colleague to open this one.',
  ],
  'BREAK_GLASS.OWN': [403, 'Nobody reviews their own emergency access.'],
} as const satisfies ErrorCatalogue;
