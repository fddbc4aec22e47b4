import type { ErrorCatalogue } from '../kernel/error.js';

export const notificationErrors = {
  'CHANNEL.UNKNOWN': [404, 'There is no such channel.'],
  'CHANNEL.UNAVAILABLE': [409, 'Nothing can be sent by this channel at the moment.'],
  'CHANNEL.SETTINGS_NOT_VALID': [422, 'These settings of the channel do not fit.'],
  'CONTACT_POINT.NOT_FOUND': [404, 'There is no such way to reach you.'],
  'CONTACT_POINT.NOT_VALID': [422, 'Messages cannot be sent there.'],
  'CONTACT_POINT.TOO_MANY': [409, 'Remove a way first: there are as many as there can be.'],
  'CONTACT_POINT.CODE_WRONG': [422, 'This is not the code.'],
  'CONTACT_POINT.CODE_EXPIRED': [410, 'This code no longer holds. Ask for a new one.'],
  'NOTIFICATION.TOO_MANY_CODES': [429, 'Too many messages to this way. Wait a little.'],
  'NOTIFICATION.URGENT_NEEDS_A_WAY': [422, 'As long as a chain can call you, S3 and S4 need a way that works.'],
  'NOTIFICATION.NOT_ALLOWED': [403, 'The patient has not said that you may be told.'],
  'RECEIPT.NOT_SIGNED': [401, 'The signature does not fit.'],
  'RECEIPT.NOT_UNDERSTOOD': [422, 'This is no receipt of this channel.'],
  'STOP_LINK.UNKNOWN': [404, 'This link stops nothing.'],
} as const satisfies ErrorCatalogue;
