import { LevelOfCare, type Locale, type PatientContent, RiskTier } from '#contracts';

const names: Record<Locale, { given: string[]; family: string[] }> = {
  en: {
    given: [
      'Ada',
      'Ben',
      'Cleo',
      'Dev',
      'Edie',
      'Finn',
      'Gus',
      'Hana',
      'Isla',
      'Jude',
      'Kit',
      'Liv',
      'Milo',
      'Noor',
    ].concat(['Otis', 'Pia', 'Quin', 'Rosa', 'Sol', 'Tarek', 'Una', 'Vik', 'Wren', 'Yara', 'Zane']),
    family: [
      'Abbott',
      'Banerjee',
      'Cole',
      'Diaz',
      'Ellis',
      'Farouk',
      'Grant',
      'Hsu',
      'Ivers',
      'Joshi',
      'Kerr',
      'Lund',
    ].concat([
      'Moss',
      'Nakata',
      'Oduya',
      'Pike',
      'Quade',
      'Rowe',
      'Singh',
      'Tran',
      'Usher',
      'Vance',
      'Webb',
      'Young',
      'Zeller',
    ]),
  },
  es: {
    given: [
      'Alba',
      'Bruno',
      'Carla',
      'Diego',
      'Elena',
      'Félix',
      'Gema',
      'Hugo',
      'Inés',
      'Julia',
      'Leo',
      'Marta',
      'Nico',
    ],
    family: ['Aguilar', 'Blanco', 'Cano', 'Duarte', 'Esteban', 'Fuentes', 'Gil', 'Herrera', 'Ibáñez', 'Luna', 'Muñoz'],
  },
};
const timeZones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
const levels = LevelOfCare.extract([
  'aftercare',
  'outpatient',
  'intensive-outpatient',
  'partial-hospitalisation',
]).options;

const matters: Record<Locale, string> = { en: 'Going back to class in spring.', es: 'Volver a clase en primavera.' };

const pick = <T>(from: readonly T[], nth: number): T => from[nth % from.length]!;

/** Spread over names, tiers and levels, and the same for the same number. */
export function inventedPatient(nth: number): Omit<PatientContent, 'careTeamId'> {
  const locale: Locale = nth % 5 === 0 ? 'es' : 'en';
  const { given, family } = names[locale];
  return {
    givenName: pick(given, nth),
    // The quotient, so that not the same two names meet each time.
    familyName: pick(family, nth + Math.floor(nth / given.length)),
    pronouns: null,
    timeZone: pick(timeZones, nth),
    locale,
    levelOfCare: pick(levels, Math.floor(nth / 3)),
    riskTier: nth % 20 === 7 ? 'red' : pick(RiskTier.options.slice(0, 2), Math.floor(nth / 4)),
    whatMatters: matters[locale],
    ifIGoQuiet: null,
  };
}
