import { type DemoPatient, inventedNumber } from './patient.js';

export const eliasBerg: DemoPatient = {
  givenName: 'Elias',
  familyName: 'Berg',
  pronouns: 'he/him',
  levelOfCare: 'residential',
  riskTier: 'green',
  timeZone: 'America/Chicago',
  locale: 'en',
  whatMatters: 'Coaching the under-tens on Saturdays.',
  ifIGoQuiet: 'Text my husband Jonas.',
  contact: {
    phones: [{ label: 'mobile', number: inventedNumber(71), safeToLeaveMessage: 'yes' }],
    preferred: 'text',
    emergencyContact: { name: 'Jonas Berg', relation: 'husband', number: inventedNumber(72) },
    dateOfBirth: '1988-02-14',
  },
  wentOkay: ['Pancakes with Jonas.', 'Slept in my own bed.', 'The under-tens drew.'],
  story: 'aaaaaaahaaaaaa',
  days: {},
};
