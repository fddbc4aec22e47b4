import type { CareTeamRole, StaffPhone } from '#contracts';
import type { NewStaffMember } from '#identity';
import { inventedNumber } from './patient.js';

export type DemoStaffMember = Omit<NewStaffMember, 'password'> & {
  title: string;
  on: CareTeamRole[];
  onMeadow?: CareTeamRole[];
};

const phone = (last: number, label: string, patientsMaySee = false): StaffPhone[] => [
  { label, number: inventedNumber(last), patientsMaySee },
];
const email = (name: string): string => `${name}@riverside.example`;

export const demoStaff: DemoStaffMember[] = [
  {
    name: 'Nora Quinn',
    title: 'nutritionist, first in the chain',
    email: email('nora'),
    roles: ['clinician', 'coordinator'],
    on: ['nutritionist', 'coordinator'],
    phones: phone(1, 'day programme', true),
  },
  {
    name: 'Tess Adler',
    title: 'therapist',
    email: email('tess'),
    roles: ['clinician'],
    on: ['therapist'],
    phones: phone(2, 'mobile'),
  },
  {
    name: 'Paul Mensah',
    title: 'physician, on call',
    email: email('paul'),
    roles: ['clinician'],
    on: ['physician', 'on-call'],
    onMeadow: ['physician', 'on-call'],
    phones: phone(3, 'on call'),
  },
  {
    name: 'Clara Vidal',
    title: 'coordinator',
    email: email('clara'),
    roles: ['coordinator'],
    on: ['coordinator'],
    onMeadow: ['coordinator'],
    phones: phone(6, 'front desk', true),
  },
  {
    name: 'Rita Lindgren',
    title: 'therapist of the outpatient team',
    email: email('rita'),
    roles: ['clinician'],
    on: [],
    onMeadow: ['therapist'],
    phones: phone(7, 'outpatient clinic', true),
  },
  {
    name: 'Lena Ortiz',
    title: 'clinical lead',
    email: email('lena'),
    roles: ['clinical-lead'],
    on: ['clinical-lead'],
    onMeadow: ['clinical-lead'],
    phones: phone(4, 'mobile'),
    locale: 'es',
  },
  {
    name: 'Sam Rivers',
    title: 'social worker',
    email: email('sam'),
    roles: ['clinician'],
    on: ['social-worker'],
    onMeadow: ['social-worker'],
  },
  { name: 'Ada Brandt', title: 'admin', email: email('ada'), roles: ['admin'], on: [], phones: phone(5, 'office') },
  { name: 'Ines Falk', title: 'night physician, on no team', email: email('ines'), roles: ['clinician'], on: [] },
  { name: 'Omar Reyes', title: 'privacy officer', email: email('omar'), roles: ['privacy-officer'], on: [] },
];
