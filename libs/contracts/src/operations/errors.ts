import type { ErrorCatalogue } from '../kernel/error.js';

export const operationsErrors = {
  'FAILED_WORK.NOT_FOUND': [404, 'There is no such work.'],
} as const satisfies ErrorCatalogue;
