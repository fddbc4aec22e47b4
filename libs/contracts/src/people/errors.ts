import type { ErrorCatalogue } from '../kernel/error.js';

export const peopleErrors = {
  'PATIENT.NOT_FOUND': [404, 'There is no such patient.'],
  'CONTACT_DETAILS.WITHHELD': [403, 'How the patient is reached is not open to you, so you cannot change it.'],
  'PATIENT.WORDS_WITHHELD': [403, 'The patient does not show you these words, so you cannot write over them.'],
  'CARE_TEAM.NOT_FOUND': [404, 'There is no such care team.'],
  'CARE_TEAM.UNKNOWN_MEMBER': [422, 'Somebody named is not on the staff.'],
  'CARE_TEAM.NOT_ONESELF': [403, 'Somebody else puts you on a team. In an emergency, break-glass opens a record.'],
  'CARE_TEAM.CANNOT_ACT': [422, 'Somebody named has no role in which they could act on an alert.'],
} as const satisfies ErrorCatalogue;
