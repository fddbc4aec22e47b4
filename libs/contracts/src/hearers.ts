import type { z } from 'zod';
import type {
  AnswerName,
  Behaviour,
  BodySign,
  CheckInAnswers,
  FeelsSafe,
  MealAnswer,
  Medicines,
  Sleep,
  UrgeKind,
} from './check-in-content.js';
import type { DefaultRuleKey } from './escalation-rule.js';
import type { FactName } from './facts.js';
import { emergencyBodySigns } from './urgent-answers.js';

/** Who hears something that a patient or a supporter can say, or why nobody is told. */
export type Hearer =
  /** A rule that is asked at once tells somebody. */
  | { by: 'rule'; rule: DefaultRuleKey }
  /** It counts: a rule tells somebody when it adds up. */
  | { by: 'count'; fact: FactName; rule: DefaultRuleKey }
  /** It stands on the record, and nobody is told: the reason. */
  | { by: 'nobody'; because: string };

const rule = (name: DefaultRuleKey): Hearer => ({ by: 'rule', rule: name });
const counts = (fact: FactName, name: DefaultRuleKey): Hearer => ({ by: 'count', fact, rule: name });
const nobody = (because: string): Hearer => ({ by: 'nobody', because });

const isNone = nobody('It says that nothing of this kind happened.');
const isFine = nobody('There is nothing in it that somebody would have to do.');
const emergency = { by: 'rule', rule: 'body-emergency' } as const satisfies Hearer;
const withPurging = counts('bodySigns', 'purging-rises');

type Heard<T extends z.ZodEnum> = { readonly [Value in z.infer<T>]: Hearer };

/** Every value of every item of a check-in. A value without a hearer does not compile. */
export const answerHearers = {
  mood: {
    '0-2': counts('lowMoodDaysIn5', 'low-mood'),
    '3-10': nobody('A number alone asks nobody for anything; the team sees the trend on the record.'),
  },
  strongestUrge: {
    '0-7': nobody('A number alone asks nobody for anything; the team sees the trend on the record.'),
    '8-10': counts('strongUrgesIn24h', 'strong-urges'),
  },
  urgeKinds: {
    restrict: nobody('What kind of urge it is does not make it more pressing; how strong it is counts.'),
    binge: nobody('What kind of urge it is does not make it more pressing; how strong it is counts.'),
    purge: nobody('What kind of urge it is does not make it more pressing; how strong it is counts.'),
    exercise: nobody('What kind of urge it is does not make it more pressing; how strong it is counts.'),
    'self-harm': nobody(
      'An urge is not an act: how strong it is counts, and “I hurt myself”, “not sure” and “not safe” are told at once.',
    ),
    substance: nobody(
      'Substance use is shown to nobody unless the patient agreed (42 CFR Part 2); how strong it is counts.',
    ),
    other: nobody('What kind of urge it is does not make it more pressing; how strong it is counts.'),
  },
  meals: {
    'had-it': nobody('It ends the time without a meal.'),
    part: nobody('It ends the time without a meal.'),
    'not-yet': counts('hoursWithoutMeal', 'no-meal'),
    'rather-not-say': nobody('To keep it to oneself is an answer, and nothing is made of it.'),
  },
  behaviours: {
    'skipped-a-meal': nobody('Meals are asked for by name, and those that were not had count.'),
    'ate-more-than-intended': counts('bingeingMore', 'bingeing-rises'),
    vomited: counts('purgingMore', 'purging-rises'),
    'laxatives-or-diuretics': counts('purgingMore', 'purging-rises'),
    'exercise-felt-driven': nobody('No rule for it is agreed in the field; the team sees it on the record.'),
    'hurt-myself': rule('not-sure-or-hurt'),
    'none-of-these': isNone,
  },
  bodySigns: {
    dizzy: withPurging,
    fainted: emergency,
    'chest-pain': emergency,
    'heart-racing': withPurging,
    seizure: emergency,
    confused: emergency,
    'vomited-blood': emergency,
    'cold-all-the-time': withPurging,
    'none-of-these': isNone,
  },
  sleep: {
    well: isFine,
    'so-so': nobody('One night says little; the team sees the nights on the record.'),
    badly: nobody('One night says little; the team sees the nights on the record.'),
  },
  medicines: {
    taken: isFine,
    some: counts('medicinesMissedInARow', 'medicines-missed'),
    'not-taken': counts('medicinesMissedInARow', 'medicines-missed'),
    'none-prescribed': isFine,
  },
  feelsSafe: {
    yes: isFine,
    'not-sure': rule('not-sure-or-hurt'),
    no: rule('not-safe-or-help'),
  },
  wentOkay: {
    words: nobody('It is kept for better days; the screen says that nobody watches it, and where to ask for help.'),
  },
  wantsCall: {
    true: rule('wants-call'),
    false: isFine,
  },
} as const satisfies Record<AnswerName, Record<string, Hearer>> & {
  urgeKinds: Heard<typeof UrgeKind>;
  meals: Heard<typeof MealAnswer>;
  behaviours: Heard<typeof Behaviour>;
  bodySigns: Heard<typeof BodySign> & {
    readonly [Sign in (typeof emergencyBodySigns)[number]]: { rule: 'body-emergency' };
  };
  sleep: Heard<typeof Sleep>;
  medicines: Heard<typeof Medicines>;
  feelsSafe: Heard<typeof FeelsSafe>;
};

const ownChoice = 'It is the patient’s own choice and takes effect at once. It needs nobody’s leave.';

/** What else patients and supporters can say, by the route that takes it. Every such route is here; a spec says so. */
export const otherHearers = {
  askForHelp: { pressed: rule('not-safe-or-help'), words: rule('not-safe-or-help') },
  declineCheckIn: {
    'not today': nobody('“Not today” is an answer, so it ends the silence. To ask again at once would be a reproach.'),
  },
  pauseMine: {
    'until a moment': nobody(
      'The team sees the rest, and its end, on the patient’s page. How long it may be depends on the level of care.',
    ),
  },
  resumeMine: { 'go on': nobody('The team sees it on the patient’s page.') },
  sayWhoMaySee: { 'open, or close': nobody(ownChoice) },
  withdrawConsent: { 'take back': nobody(ownChoice) },
  inviteSupporter: { invite: nobody(ownChoice) },
  removeSupporter: { remove: nobody(ownChoice) },
  endMyLink: { 'switch off': nobody(ownChoice) },
  askToConfirmLink: {
    'ask for a code': nobody('The patient shows the code to somebody in the room, who confirms it; the page says so.'),
  },
  raiseConcern: {
    worry: rule('supporter-concern'),
    danger: rule('supporter-concern'),
    words: rule('supporter-concern'),
  },
} as const satisfies Record<string, Record<string, Hearer>>;

const scale = (value: number | undefined, from: number, low: string, high: string): string[] =>
  value === undefined ? [] : [value >= from ? high : low];

/** The rows of the table that some answers fall under. */
export function saidIn(answers: CheckInAnswers): { item: AnswerName; value: string; hearer: Hearer }[] {
  const values: Record<AnswerName, readonly string[]> = {
    mood: scale(answers.mood, 3, '0-2', '3-10'),
    strongestUrge: scale(answers.strongestUrge, 8, '0-7', '8-10'),
    urgeKinds: answers.urgeKinds ?? [],
    meals: [...new Set(Object.values(answers.meals ?? {}))],
    behaviours: answers.behaviours ?? [],
    bodySigns: answers.bodySigns ?? [],
    sleep: answers.sleep ? [answers.sleep] : [],
    medicines: answers.medicines ? [answers.medicines] : [],
    feelsSafe: answers.feelsSafe ? [answers.feelsSafe] : [],
    wentOkay: answers.wentOkay ? ['words'] : [],
    wantsCall: answers.wantsCall === undefined ? [] : [String(answers.wantsCall)],
  };
  return (Object.keys(values) as AnswerName[]).flatMap((item) =>
    values[item].map((value) => ({ item, value, hearer: (answerHearers[item] as Record<string, Hearer>)[value]! })),
  );
}

/** Rules that tell somebody, at once, what these answers say. */
export const rulesTold = (answers: CheckInAnswers): DefaultRuleKey[] => [
  ...new Set(saidIn(answers).flatMap(({ hearer }) => (hearer.by === 'rule' ? [hearer.rule] : []))),
];

/** Rules by which the team is told of something that the patient said: they may know who was, and who took it on. */
export const rulesOfPatients: readonly string[] = [
  ...new Set(
    [...Object.values(answerHearers), otherHearers.askForHelp]
      .flatMap((values): Hearer[] => Object.values(values))
      .flatMap((hearer) => ('rule' in hearer ? [hearer.rule as string] : [])),
  ),
  'built-in-emergency',
];
