import { type DemoPatient, inventedNumber } from './patient.js';

export const noorHaddad: DemoPatient = {
  givenName: 'Noor',
  familyName: 'Haddad',
  pronouns: 'they/them',
  levelOfCare: 'residential',
  riskTier: 'green',
  timeZone: 'America/Chicago',
  locale: 'en',
  whatMatters: 'Starting the apprenticeship in spring.',
  ifIGoQuiet: 'Write first; I answer by the evening.',
  contact: {
    phones: [{ label: 'mobile', number: inventedNumber(91), safeToLeaveMessage: 'yes' }],
    preferred: 'text',
    emergencyContact: { name: 'Samir Haddad', relation: 'father', number: inventedNumber(92) },
    dateOfBirth: '2002-06-30',
  },
  wentOkay: ['Breakfast at the workshop.', 'My father told the old stories.', 'I drew again.'],
  story: 'aaaaaaaaahaaaa',
  days: {},
};
