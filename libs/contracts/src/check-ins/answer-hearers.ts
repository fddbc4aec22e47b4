import type { z } from 'zod';
import type { DefaultRuleKey } from '../escalation/default-rule-key.js';
import { type Hearer, nobody } from '../kernel/hearer.js';
import type { AnswerName, Behaviour, BodySign, FeelsSafe, MealAnswer, Medicines, Sleep, UrgeKind } from './answers.js';
import type { checkInFacts } from './facts.js';
import { emergencyBodySigns } from './urgent-answers.js';

type CheckInHearer = Hearer<DefaultRuleKey, keyof typeof checkInFacts>;

const rule = <Rule extends DefaultRuleKey>(name: Rule): { by: 'rule'; rule: Rule } => ({ by: 'rule', rule: name });
const counts = (fact: keyof typeof checkInFacts, name: DefaultRuleKey) =>
  ({ by: 'count', fact, rule: name }) as const satisfies CheckInHearer;

const isNone = nobody('It says that nothing of this kind happened.');
const isFine = nobody('There is nothing in it that somebody would have to do.');
const emergency = { by: 'rule', rule: 'body-emergency' } as const satisfies Hearer;
const withPurging = counts('checkIns.bodySigns', 'purging-rises');

type Heard<T extends z.ZodEnum> = { readonly [Value in z.infer<T>]: Hearer };

/** Every value of every item of a check-in. A value without a hearer does not compile. */
export const answerHearers = {
  mood: {
    '0-2': counts('checkIns.lowMoodDaysIn5', 'low-mood'),
    '3-10': nobody('A number alone asks nobody for anything; the team sees the trend on the record.'),
  },
  strongestUrge: {
    '0-7': nobody('A number alone asks nobody for anything; the team sees the trend on the record.'),
    '8-10': counts('checkIns.strongUrgesIn24h', 'strong-urges'),
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
    'not-yet': counts('checkIns.hoursWithoutMeal', 'no-meal'),
    'rather-not-say': nobody('To keep it to oneself is an answer, and nothing is made of it.'),
  },
  behaviours: {
    'skipped-a-meal': nobody('Meals are asked for by name, and those that were not had count.'),
    'ate-more-than-intended': counts('checkIns.bingeingMore', 'bingeing-rises'),
    vomited: counts('checkIns.purgingMore', 'purging-rises'),
    'laxatives-or-diuretics': counts('checkIns.purgingMore', 'purging-rises'),
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
    some: counts('checkIns.medicinesMissedInARow', 'medicines-missed'),
    'not-taken': counts('checkIns.medicinesMissedInARow', 'medicines-missed'),
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

type ValuesOf<Rows> = Rows extends unknown ? Rows[keyof Rows] : never;
export type AnswerHearer = ValuesOf<(typeof answerHearers)[AnswerName]>;

/** The rules by which a single answer tells somebody at once. */
export type RuleOfAnswer = Extract<AnswerHearer, { by: 'rule' }>['rule'];
