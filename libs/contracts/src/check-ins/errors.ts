import type { ErrorCatalogue } from '../kernel/error.js';

export const checkInErrors = {
  'LINK.NOT_VALID': [401, 'This link is not valid. Ask your team for a new one.'],
  'LINK.EXPIRED': [401, 'This link has expired. Ask your team for a new one.'],
  'LINK.REVOKED': [401, 'This link was switched off. Ask your team for a new one.'],
  'LINK.NOT_CONFIRMED': [
    403,
    'This link is for check-ins and for help. Confirm it together with your team to do more.',
  ],
  'LINK.ALREADY_CONFIRMED': [409, 'This link is confirmed already.'],
  'LINK.WRONG_CODE': [422, 'That is not the code on the phone, or it has run out.'],
  'LINK.SECOND_PERSON': [403, 'Somebody else than whoever made the link confirms it.'],
  'SCHEDULE.NOT_FOUND': [404, 'There is no such schedule.'],
  'SCHEDULE.RECURRENCE_INVALID': [400, 'The recurrence is not a valid RFC 5545 rule.'],
  'SCHEDULE.TOO_FREQUENT': [400, 'Check-ins would come more often than their windows allow.'],
  'SCHEDULE.TOO_MANY': [422, 'With the other schedules that would be too many check-ins a day.'],
  'SCHEDULE.OVER': [422, 'No check-in of this schedule is still to come.'],
  'CHECK_IN.NOT_FOUND': [404, 'There is no such check-in.'],
  'CHECK_IN.NOT_OPEN_YET': [409, 'This check-in has not opened yet.'],
  'CHECK_IN.CLOSED': [409, 'This check-in is already finished.'],
  'PAUSE.TOO_LONG': [422, 'A pause cannot be that long at this level of care.'],
} as const satisfies ErrorCatalogue;
