/** What can go wrong with messages and channels. */
export const en = {
  'error.CHANNEL.UNKNOWN': 'There is no such channel.',
  'error.CHANNEL.UNAVAILABLE': 'Nothing can be sent by this channel at the moment. Ask an admin to set it up.',
  'error.CHANNEL.SETTINGS_NOT_VALID': 'These settings do not fit. Look at the field that is marked.',
  'error.CONTACT_POINT.NOT_FOUND': 'This way to reach you is no longer there.',
  'error.CONTACT_POINT.NOT_VALID': 'Messages cannot be sent there.',
  'error.CONTACT_POINT.TOO_MANY': 'There are as many ways as there can be. Remove one first.',
  'error.CONTACT_POINT.CODE_WRONG': 'This is not the code that was sent.',
  'error.CONTACT_POINT.CODE_EXPIRED': 'This code no longer holds. Ask for a new one.',
  'error.NOTIFICATION.TOO_MANY_CODES': 'Too many messages to this way. Wait a few minutes.',
  'error.NOTIFICATION.URGENT_NEEDS_A_WAY': 'As long as a chain can call you, S3 and S4 need a way that works.',
  'error.NOTIFICATION.NOT_ALLOWED': 'The patient has not said that you may be told.',
  'error.RECEIPT.NOT_SIGNED': 'The signature does not fit.',
  'error.RECEIPT.NOT_UNDERSTOOD': 'This is no receipt of this channel.',
  'error.STOP_LINK.UNKNOWN': 'This link stops nothing.',
};
