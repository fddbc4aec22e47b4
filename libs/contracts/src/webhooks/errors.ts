import type { ErrorCatalogue } from '../kernel/error.js';

export const webhookErrors = {
  'WEBHOOK.NOT_FOUND': [404, 'There is no such webhook.'],
  'WEBHOOK.TOO_MANY': [409, 'Remove a webhook first: there are as many as there can be.'],
  'WEBHOOK.EVENT_NOT_YOURS': [422, 'You may not see what you want it to be told of.'],
  'WEBHOOK.ADDRESS_REFUSED': [422, 'This address is not called.'],
  'WEBHOOK.OFF': [409, 'Turn the webhook on first.'],
  'WEBHOOK_DELIVERY.NOT_FOUND': [404, 'There is no such delivery.'],
  'WEBHOOK_DELIVERY.UNDER_WAY': [409, 'It is still being delivered.'],
} as const satisfies ErrorCatalogue;
