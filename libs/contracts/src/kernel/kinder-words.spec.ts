import { offerOf, reasonsForWording, unkindWords } from './kinder-words.js';
import { wordings } from './wordings.js';

const offers = (text: string, seenByPatients?: boolean) =>
  unkindWords(text, { seenByPatients }).map(({ prefer }) => prefer);

describe('kinder words', () => {
  it.each([
    ['An anorexic', 'person with anorexia'],
    ['Bulimics on the ward', 'person with bulimia'],
    ['a binge eater', 'person who binges'],
    ['ED patients', 'person with an eating disorder'],
    ['a sufferer', 'person with an eating disorder'],
    ['the victim', 'person affected'],
    ['an addict', 'person with a substance use disorder'],
    ['Laxative abuse rises', 'use'],
    ['an abuser', 'person who uses'],
    ['Clean for 30 days', 'negative'],
    ['a dirty test', 'positive'],
    ['Relapse', 'return of symptoms'],
    ['failed treatment', 'treatment did not help'],
    ['a dropout', 'left early'],
    ['Non-compliant patient', 'not able to follow the plan'],
    ['noncompliant', 'not able to follow the plan'],
    ['non-adherent', 'barriers to the plan'],
    ['Patient REFUSED the plan', 'declined'],
    ['denies purging', 'reports no'],
    ['admits purging', 'reports'],
    ['claims to eat', 'says'],
    ['complains of pain', 'says'],
    ['manipulative', 'trying to meet a need'],
    ['attention-seeking', 'seeking support'],
    ['a difficult patient', 'having difficulty'],
    ['resistant', 'ambivalent'],
    ['unmotivated', 'not ready yet'],
    ['in denial', 'sees it differently'],
    ['obese person', 'person with higher weight'],
    ['overweight', 'person with higher weight'],
    ['below ideal weight', 'individual weight range'],
    ['junk food', 'name the food'],
    ['a bad day', 'harder day'],
    ['a good day', 'easier day'],
    ['a slip-up', 'lapse'],
    ['cheating', 'lapse'],
    ['committed suicide', 'died by suicide'],
    ['a failed attempt', 'attempt'],
    ['suicidal gesture', 'self-harm'],
    ['frequent flyer', 'often seeks care'],
    ['Two no-shows this week', 'missed visit'],
    ['You failed to check in', 'we missed you'],
    ['una paciente anoréxica', 'persona con anorexia'],
    ['Recaída', 'regreso de los síntomas'],
  ])('"%s" → %s', (text, prefer) => {
    expect(offers(text)).toEqual([prefer]);
  });

  it.each([
    'Missed visit after discharge',
    'Laxative use rises',
    'Refusedly is no word',
    'A relapse plan is there',
    'Reported domestic abuse',
    'It is difficult to reach them',
    'She said “I relapsed”',
    'They wrote "I feel dirty" twice',
    'Dijo «soy bulímica»',
    'prevención de recaídas',
  ])('lets "%s" pass', (text) => {
    expect(offers(text)).toEqual([]);
  });

  it('marks where each stands, in the order of the text', () => {
    const text = 'The sufferer "denies" it; she refused.';
    expect(unkindWords(text)).toEqual([
      { start: 4, length: 8, found: 'sufferer', prefer: 'person with an eating disorder', group: 'person' },
      { start: 30, length: 7, found: 'refused', prefer: 'declined', group: 'judgement' },
    ]);
  });

  it('leaves alone only what stands between two quotation marks', () => {
    expect(offers('A " and then she refused')).toEqual(['declined']);
    expect(offers('“kind” refused “kind”')).toEqual(['declined']);
  });

  it('takes the longer of two that overlap', () => {
    expect(offers('an obese patient')).toEqual(['person with higher weight']);
    expect(offers('You failed to check in')).toEqual(['we missed you']);
  });

  it.each(['Below 42 kg', 'BMI under 15', 'fewer than 900 kcal', '300 calories', 'menos de 40 kilos'])(
    'keeps "%s" from patients, and lets a colleague read it',
    (text) => {
      expect(offers(text, true)).toEqual(['leave it out']);
      expect(offers(text)).toEqual([]);
    },
  );

  it('offers a word and a reason for every wording, and no offer is itself worth changing', () => {
    for (const { group, prefer } of wordings) {
      expect(reasonsForWording[group]).toMatch(/\.$/);
      expect(offers(prefer)).toEqual([]);
    }
    expect(offerOf(unkindWords('refused')[0]!)).toBe(
      'Instead of "refused", say "declined". It judges, where it could say what happened or what somebody needs.',
    );
  });

  it('answers at once, whatever it is given', () => {
    expect(offers('no '.repeat(20_000))).toEqual([]);
    expect(offers('"'.repeat(20_001))).toEqual([]);
  });
});
