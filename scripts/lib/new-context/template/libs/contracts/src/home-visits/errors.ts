import type { ErrorCatalogue } from '../kernel/error.js';

export const homeVisitErrors = {
  'HOME_VISIT.NOT_FOUND': [404, 'There is no such home visit.'],
  'HOME_VISIT.DUE_IN_THE_PAST': [400, 'A home visit is due at a moment to come.'],
} as const satisfies ErrorCatalogue;
