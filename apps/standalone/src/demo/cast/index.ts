import { eliasBerg } from './elias-berg.js';
import { hanaSato } from './hana-sato.js';
import { joPark } from './jo-park.js';
import { mateoAlvarez } from './mateo-alvarez.js';
import { mayaCole } from './maya-cole.js';
import { noorHaddad } from './noor-haddad.js';
import type { DemoPatient } from './patient.js';
import { priyaNair } from './priya-nair.js';
import { robinHale } from './robin-hale.js';
import { tomasReyes } from './tomas-reyes.js';

export type { Closing, DemoPatient } from './patient.js';
export { type DemoStaffMember, demoStaff } from './staff.js';

/** The fourth is the one whom nobody directs while somebody looks. */
export const demoPatients: DemoPatient[] = [
  ...[joPark, mateoAlvarez, priyaNair, robinHale, tomasReyes],
  // Those who have moved between levels of care, or are about to.
  ...[hanaSato, eliasBerg, mayaCole, noorHaddad],
];
