import type { ErrorCatalogue } from '../kernel/error.js';

export const alertErrors = {
  'ALERT.NOT_FOUND': [404, 'There is no such alert.'],
  'ALERT.ALREADY_RESOLVED': [409, 'This alert is already resolved.'],
  'ALERT.ALREADY_ACKNOWLEDGED': [409, 'Somebody has already acknowledged this alert.'],
  'ALERT.NOT_ACKNOWLEDGED': [409, 'Acknowledge the alert first.'],
} as const satisfies ErrorCatalogue;
