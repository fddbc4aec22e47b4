import { type DemoPatient, inventedNumber } from './patient.js';

export const robinHale: DemoPatient = {
  givenName: 'Robin',
  familyName: 'Hale',
  pronouns: 'they/them',
  levelOfCare: 'intensive-outpatient',
  riskTier: 'red',
  timeZone: 'America/Los_Angeles',
  locale: 'en',
  whatMatters: 'Finishing the term without moving back home.',
  ifIGoQuiet: 'Call my partner Kim, please, not my parents.',
  contact: {
    phones: [{ label: 'mobile', number: inventedNumber(41), safeToLeaveMessage: 'no' }],
    preferred: 'call',
    emergencyContact: { name: 'Kim Soto', relation: 'partner', number: inventedNumber(42) },
    dateOfBirth: '1996-01-30',
  },
  wentOkay: ['The dog made me laugh.', 'Handed in the essay.', 'Kim and I cooked, and sat down for it.'],
  story: 'hahhaahhamahaa',
  days: {
    3: {
      answers: { mood: 2, feelsSafe: 'not-sure' },
      closing: {
        outcome: 'plan-changed',
        note: 'We went through the safety plan line by line. Kim stays tonight; I call again tomorrow at ten.',
      },
    },
    7: {
      help: 'I am at the pharmacy and about to buy laxatives. Can somebody call me?',
      closing: {
        outcome: 'reached-patient',
        note: 'On the phone at once. They left without buying anything, and are at home with Kim.',
      },
    },
  },
};
