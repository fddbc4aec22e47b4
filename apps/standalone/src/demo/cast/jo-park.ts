import { type DemoPatient, inventedNumber } from './patient.js';

export const joPark: DemoPatient = {
  givenName: 'Jo',
  familyName: 'Park',
  pronouns: 'she/her',
  levelOfCare: 'intensive-outpatient',
  riskTier: 'amber',
  timeZone: 'America/Chicago',
  locale: 'en',
  whatMatters: 'Being at my sister’s wedding in June, and eating the cake.',
  ifIGoQuiet: 'Text me first. If I do not answer by the evening, call Mum.',
  contact: {
    phones: [
      { label: 'mobile', number: inventedNumber(11), safeToLeaveMessage: 'yes' },
      { label: 'home, shared with two flatmates', number: inventedNumber(12), safeToLeaveMessage: 'no' },
    ],
    preferred: 'text',
    emergencyContact: { name: 'Grace Park', relation: 'mother', number: inventedNumber(13) },
    dateOfBirth: '1999-04-17',
  },
  wentOkay: [
    'I called my sister about the flowers.',
    'Lunch with Dana, outside.',
    'I said what I needed in the group.',
    'Breakfast before class, all of it.',
  ],
  story: 'aaahammdaahaah',
  days: {
    3: {
      answers: { wantsCall: true, strongestUrge: 8 },
      firstIsAway: true,
      closing: {
        outcome: 'plan-changed',
        note: 'The afternoons between class and the bus are the hard part. We moved the snack there; Nora has the new plan.',
      },
    },
    6: {
      closing: {
        outcome: 'reached-patient',
        note: 'Her phone was broken. She is well, and at her sister’s until Friday.',
      },
    },
    13: {
      answers: { wantsCall: true, strongestUrge: 7 },
      closing: {
        outcome: 'reached-patient',
        note: 'We spoke after lunch. The fitting for the dress is on Saturday; Grace goes with her.',
      },
    },
  },
};
