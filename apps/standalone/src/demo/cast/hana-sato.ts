import { type DemoPatient, inventedNumber } from './patient.js';

export const hanaSato: DemoPatient = {
  givenName: 'Hana',
  familyName: 'Sato',
  pronouns: 'she/her',
  levelOfCare: 'partial-hospitalisation',
  riskTier: 'green',
  timeZone: 'America/Chicago',
  locale: 'en',
  whatMatters: 'Going back to the studio, and eating with the others there.',
  ifIGoQuiet: 'Ring me, I am bad at messages.',
  contact: {
    phones: [{ label: 'mobile', number: inventedNumber(61), safeToLeaveMessage: 'yes' }],
    preferred: 'call',
    emergencyContact: { name: 'Yuki Sato', relation: 'brother', number: inventedNumber(62) },
    dateOfBirth: '1992-09-05',
  },
  wentOkay: ['Two hours at the wheel, and lunch.', 'Yuki came by with dumplings.', 'I asked for seconds.'],
  story: 'aaahaaaaaaaaaa',
  days: {},
};
