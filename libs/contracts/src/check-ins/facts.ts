import { z } from 'zod';
import type { FactDescription } from '../kernel/fact.js';
import { ZeroToTen } from '../kernel/primitives.js';
import { type AnswerName, Behaviour, BodySign, FeelsSafe } from './answers.js';

/** More than any patient can have: windows of 90 days at most. */
const count = z.int().min(0).max(2_000);

/** Of answers about behaviours, as things stand. */
const ofBehaviours = {
  kind: 'number',
  of: 'now',
  changedBy: ['check-in.answered'],
  items: ['behaviours'],
  category: 'behaviours',
} as const;

/** How many more check-ins named something than in the week before. */
const moreThanTheWeekBefore = (what: string) =>
  ({
    ...ofBehaviours,
    value: z.int(),
    unit: 'check-ins',
    says: `Check-ins of the last 7 days that named ${what}, less those of the 7 days before`,
  }) as const;

/** A percentage alone makes much of little: `floor` says how much it is of. */
const asPercentage = (floor: string) =>
  ({
    ...ofBehaviours,
    value: z.number(),
    unit: 'percent',
    floor,
    says: 'The same as a percentage of the 7 days before, which count as one at least',
  }) as const;

/** What a rule may ask about check-ins, and about what was not heard. */
export const checkInFacts = {
  'checkIns.missedInARow': {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    changedBy: ['check-in.missed', 'check-in.answered'],
    items: [],
    category: null,
    says: 'Check-ins missed one after the other, up to now',
  },
  'checkIns.missedIn7Days': {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    changedBy: ['check-in.missed'],
    items: [],
    category: null,
    says: 'Check-ins missed of those that opened in the last 7 days',
  },
  'checkIns.hoursSinceContact': {
    value: z.number().min(0),
    kind: 'number',
    unit: 'hours',
    of: 'now',
    changedBy: ['patient.went-quiet', 'check-in.missed'],
    items: [],
    category: null,
    says: 'Hours since the last answer; since registration if there was none',
  },
  'checkIns.feelsSafe': {
    value: FeelsSafe,
    kind: 'one-of',
    options: FeelsSafe.options,
    of: 'event',
    changedBy: ['check-in.answered'],
    items: ['feelsSafe'],
    category: 'safety-plan',
    says: 'The safety answer of the check-in that is being looked at',
  },
  'checkIns.bodySigns': {
    value: z.array(BodySign),
    kind: 'several-of',
    options: BodySign.options,
    of: 'event',
    changedBy: ['check-in.answered'],
    items: ['bodySigns'],
    category: 'check-ins',
    says: 'Body signs named in the check-in that is being looked at',
  },
  'checkIns.behaviours': {
    value: z.array(Behaviour),
    kind: 'several-of',
    options: Behaviour.options,
    of: 'event',
    changedBy: ['check-in.answered'],
    items: ['behaviours'],
    category: 'behaviours',
    says: 'Behaviours named in the check-in that is being looked at',
  },
  'checkIns.wantsCall': {
    value: z.boolean(),
    kind: 'yes-no',
    of: 'event',
    changedBy: ['check-in.answered'],
    items: ['wantsCall'],
    category: 'check-ins',
    says: 'The patient asked for a call in the check-in that is being looked at',
  },
  'checkIns.helpRequested': {
    value: z.boolean(),
    kind: 'yes-no',
    of: 'event',
    changedBy: ['help.requested'],
    items: [],
    category: 'safety-plan',
    says: 'The patient pressed "I need help now"',
  },
  'checkIns.strongUrgesIn24h': {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['strongestUrge'],
    category: 'feelings',
    says: 'Check-ins of the last 24 h with an urge of 8 or more out of 10',
  },
  'checkIns.lowMoodDaysIn5': {
    value: count,
    kind: 'number',
    unit: 'days',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['mood'],
    category: 'feelings',
    says: 'Days of the last five, the patient’s own, with a mood of 2 or less out of 10',
  },
  'checkIns.purgingMore': moreThanTheWeekBefore('vomiting, laxatives or diuretics'),
  'checkIns.purgingRise': asPercentage('checkIns.purgingMore'),
  'checkIns.bingeingMore': moreThanTheWeekBefore('eating more than intended'),
  'checkIns.bingeingRise': asPercentage('checkIns.bingeingMore'),
  'checkIns.mood': {
    value: ZeroToTen,
    kind: 'number',
    unit: 'points',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['mood'],
    category: 'feelings',
    says: 'The latest mood of the last 7 days, 0 very low to 10 very well',
  },
  'checkIns.moodChange': {
    value: z.number().min(-10).max(10),
    kind: 'number',
    unit: 'points',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['mood'],
    category: 'feelings',
    says: 'Mean mood of the last 7 days less that of the 7 days before; known with three moods in each',
  },
  'checkIns.poorSleepDaysIn7': {
    value: count,
    kind: 'number',
    unit: 'days',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['sleep'],
    category: 'feelings',
    says: 'Days of the last seven, the patient’s own, with a night that was said to be bad',
  },
  'checkIns.hurtMyselfIn7Days': {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['behaviours'],
    category: 'behaviours',
    says: 'Check-ins of the last 7 days that named hurting oneself',
  },
  'checkIns.exerciseMore': moreThanTheWeekBefore('exercise that felt driven'),
  'checkIns.exerciseRise': asPercentage('checkIns.exerciseMore'),
  'checkIns.skippedMealsMore': moreThanTheWeekBefore('a skipped meal'),
  'checkIns.skippedMealsRise': asPercentage('checkIns.skippedMealsMore'),
  'checkIns.hoursWithoutMeal': {
    value: z.number().min(0),
    kind: 'number',
    unit: 'hours',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['meals'],
    category: 'check-ins',
    says: 'Hours from the first to the last of the latest check-ins in a row by which no meal had been eaten whose time was over',
  },
  'checkIns.medicinesMissedInARow': {
    value: count,
    kind: 'number',
    unit: 'check-ins',
    of: 'now',
    changedBy: ['check-in.answered'],
    items: ['medicines'],
    category: 'medicines',
    says: 'Check-ins one after the other that said medicines were not, or only partly, taken',
  },
} as const satisfies Record<string, FactDescription<AnswerName>>;
