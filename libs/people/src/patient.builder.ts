import { v7 } from 'uuid';
import type { Patient } from './patient.aggregate.js';

export const aPatient = (given: Partial<Patient> = {}): Patient => ({
  id: v7(),
  version: 1,
  givenName: 'Jo',
  familyName: 'Park',
  pronouns: 'she/her',
  timeZone: 'America/Chicago',
  locale: 'en',
  levelOfCare: 'intensive-outpatient',
  riskTier: 'amber',
  careTeamId: v7(),
  whatMatters: null,
  ifIGoQuiet: null,
  registeredAt: new Date('2026-01-05T15:00:00Z'),
  steppedDownAt: null,
  isTest: false,
  ...given,
});
