import type { CareTeamRole, ContactContent, LevelOfCare, Locale, RiskTier, StaffPhone } from '#contracts';
import type { NewStaffMember } from '#identity';

/** Everybody in the demo clinic is invented. The password is public: these accounts exist on the embedded database only. */
export const demoPassword = 'kelp-holds-fast';

/** Fixed, so that the demo finds its clinic again. */
export const demoOrganisation = '019a0000-0000-7000-8000-00000000d340';

export const programme = {
  name: 'Riverside Day Programme',
  businessHours: { timeZone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
};

/** Numbers from 555-0100 to 555-0199 are reserved for fiction: a tap on one reaches nobody. */
const number = (last: number): string => `+1 202 555 01${String(last).padStart(2, '0')}`;
const at = (last: number, label: string, patientsMaySee = false): StaffPhone[] => [
  { label, number: number(last), patientsMaySee },
];

type DemoStaff = Omit<NewStaffMember, 'password'> & { title: string; on: CareTeamRole[] };

const email = (name: string): string => `${name}@riverside.example`;

export const demoStaff: DemoStaff[] = [
  {
    name: 'Nora Quinn',
    title: 'nutritionist, first in the chain',
    email: email('nora'),
    roles: ['clinician', 'coordinator'],
    on: ['nutritionist', 'coordinator'],
    phones: at(1, 'day programme', true),
  },
  {
    name: 'Tess Adler',
    title: 'therapist',
    email: email('tess'),
    roles: ['clinician'],
    on: ['therapist'],
    phones: at(2, 'mobile'),
  },
  {
    name: 'Paul Mensah',
    title: 'physician, on call',
    email: email('paul'),
    roles: ['clinician'],
    on: ['physician', 'on-call'],
    phones: at(3, 'on call'),
  },
  {
    name: 'Lena Ortiz',
    title: 'clinical lead',
    email: email('lena'),
    roles: ['clinical-lead'],
    on: ['clinical-lead'],
    phones: at(4, 'mobile'),
    locale: 'es',
  },
  { name: 'Sam Rivers', title: 'social worker', email: email('sam'), roles: ['clinician'], on: ['social-worker'] },
  {
    name: 'Ada Brandt',
    title: 'admin',
    email: email('ada'),
    roles: ['admin'],
    on: [],
    phones: at(5, 'office'),
  },
  {
    name: 'Ines Falk',
    title: 'night physician, on no team',
    email: email('ines'),
    roles: ['clinician'],
    on: [],
  },
  { name: 'Omar Reyes', title: 'privacy officer', email: email('omar'), roles: ['privacy-officer'], on: [] },
];

/** How the last two weeks went, a letter a day: a answered, h a harder day, d not today, m missed. */
export type Story = string;

export interface DemoPatient {
  givenName: string;
  familyName: string;
  pronouns: string;
  levelOfCare: LevelOfCare;
  riskTier: RiskTier;
  timeZone: string;
  locale: Locale;
  whatMatters: string;
  ifIGoQuiet: string;
  contact: ContactContent;
  story: Story;
}

export const demoPatients: DemoPatient[] = [
  {
    givenName: 'Jo',
    familyName: 'Park',
    pronouns: 'she/her',
    levelOfCare: 'intensive-outpatient',
    riskTier: 'amber',
    timeZone: 'America/Chicago',
    locale: 'en',
    story: 'aaahammdaahaaa',
    whatMatters: 'Being at my sister’s wedding in June, and eating the cake.',
    ifIGoQuiet: 'Text me first. If I do not answer by the evening, call Mum.',
    contact: {
      phones: [
        { label: 'mobile', number: number(11), safeToLeaveMessage: 'yes' },
        { label: 'home, shared with two flatmates', number: number(12), safeToLeaveMessage: 'no' },
      ],
      preferred: 'text',
      emergencyContact: { name: 'Grace Park', relation: 'mother', number: number(13) },
      dateOfBirth: '1999-04-17',
    },
  },
  {
    givenName: 'Mateo',
    familyName: 'Alvarez',
    pronouns: 'he/him',
    levelOfCare: 'partial-hospitalisation',
    riskTier: 'amber',
    timeZone: 'America/Denver',
    locale: 'es',
    story: 'aahhaaaahmaaaa',
    whatMatters: 'Volver a entrenar al equipo de mi hijo.',
    ifIGoQuiet: 'Llámenme por la tarde; por la mañana me cuesta hablar.',
    contact: {
      phones: [{ label: 'móvil', number: number(21), safeToLeaveMessage: 'yes' }],
      preferred: 'call',
      emergencyContact: { name: 'Lucía Alvarez', relation: 'esposa', number: number(22) },
      dateOfBirth: '1984-11-02',
    },
  },
  {
    givenName: 'Priya',
    familyName: 'Nair',
    pronouns: 'she/they',
    levelOfCare: 'outpatient',
    riskTier: 'green',
    timeZone: 'America/New_York',
    locale: 'en',
    story: 'aadaaaaahamaaa',
    whatMatters: 'Cooking with my grandmother again on Sundays.',
    ifIGoQuiet: 'Give me a day, then write to me.',
    contact: {
      phones: [{ label: 'mobile', number: number(31), safeToLeaveMessage: 'unknown' }],
      preferred: 'text',
      emergencyContact: { name: 'Anjali Nair', relation: 'grandmother', number: number(32) },
      dateOfBirth: '2001-08-23',
    },
  },
  {
    givenName: 'Robin',
    familyName: 'Hale',
    pronouns: 'they/them',
    levelOfCare: 'intensive-outpatient',
    riskTier: 'red',
    timeZone: 'America/Los_Angeles',
    locale: 'en',
    story: 'hahhaahhamahaa',
    whatMatters: 'Finishing the term without moving back home.',
    ifIGoQuiet: 'Call my partner Kim, please, not my parents.',
    contact: {
      phones: [{ label: 'mobile', number: number(41), safeToLeaveMessage: 'no' }],
      preferred: 'call',
      emergencyContact: { name: 'Kim Soto', relation: 'partner', number: number(42) },
      dateOfBirth: '1996-01-30',
    },
  },
  {
    givenName: 'Tomas',
    familyName: 'Reyes',
    pronouns: 'he/him',
    levelOfCare: 'aftercare',
    riskTier: 'green',
    timeZone: 'America/Chicago',
    locale: 'es',
    story: 'aaaaadaaaaaaaa',
    whatMatters: 'Seguir tocando con la banda.',
    ifIGoQuiet: 'Un mensaje basta.',
    contact: {
      phones: [{ label: 'móvil', number: number(51), safeToLeaveMessage: 'yes' }],
      preferred: 'text',
      emergencyContact: null,
      dateOfBirth: '1979-06-11',
    },
  },
];
