import { type DemoPatient, inventedNumber } from './patient.js';

export const mayaCole: DemoPatient = {
  givenName: 'Maya',
  familyName: 'Cole',
  pronouns: 'she/her',
  levelOfCare: 'residential',
  riskTier: 'amber',
  timeZone: 'America/New_York',
  locale: 'en',
  whatMatters: 'My own front door, and a key to it.',
  ifIGoQuiet: 'Call Aunt Ruth after six.',
  contact: {
    phones: [{ label: 'mobile', number: inventedNumber(81), safeToLeaveMessage: 'unknown' }],
    preferred: 'call',
    emergencyContact: { name: 'Ruth Cole', relation: 'aunt', number: inventedNumber(82) },
    dateOfBirth: '2003-12-21',
  },
  wentOkay: ['Aunt Ruth and I cooked.', 'I said no to a run.', 'A film, and popcorn.'],
  story: 'aaaahaaaaaaaaa',
  days: {},
};
