import { type DemoPatient, inventedNumber } from './patient.js';

export const priyaNair: DemoPatient = {
  givenName: 'Priya',
  familyName: 'Nair',
  pronouns: 'she/they',
  levelOfCare: 'outpatient',
  riskTier: 'green',
  timeZone: 'America/New_York',
  locale: 'en',
  whatMatters: 'Cooking with my grandmother again on Sundays.',
  ifIGoQuiet: 'Give me a day, then write to me.',
  contact: {
    phones: [{ label: 'mobile', number: inventedNumber(31), safeToLeaveMessage: 'unknown' }],
    preferred: 'text',
    emergencyContact: { name: 'Anjali Nair', relation: 'grandmother', number: inventedNumber(32) },
    dateOfBirth: '2001-08-23',
  },
  wentOkay: [
    'Slept through.',
    'I tasted the sauce while it cooked.',
    'Yoga, and home on time for dinner.',
    'My grandmother sent me her recipe.',
  ],
  story: 'aadaaaaahamaaa',
  days: {
    8: {
      answers: { wantsCall: true, sleep: 'badly' },
      closing: {
        outcome: 'handed-over',
        note: 'She worries about the big family dinner. Handed over to Nora: they plan the plate together on Thursday.',
      },
    },
  },
};
