import type { z } from 'zod';
import type { Behaviour, CheckInAnswers, Facts } from '#contracts';
import { localDay, localHour } from '#kernel';
import type { Answered, CheckInPast } from './check-in-past.js';

const hour = 3_600_000;
const day = 24 * hour;

/** An urge of this much or more counts as strong, a mood of this much or less as low. */
const strong = 8;
const low = 2;
/** Moods of a week from which it has a mean worth comparing (default). */
const enough = 3;

/** The hour of the patient's own day by which a meal that was not had yet counts as left out (default). */
const mealIsOver = { breakfast: 11, lunch: 15, dinner: 21 } as const;

type AnyBehaviour = z.infer<typeof Behaviour>;
type Fact = (past: CheckInPast, at: number) => unknown;

/** Those that tell of a time after one moment and up to another, oldest first: a look at the newest, however many there are. */
function between({ answered }: CheckInPast, after: number, upTo: number): Answered[] {
  let end = answered.length;
  while (end > 0 && answered[end - 1]!.at > upTo) end--;
  let begin = end;
  while (begin > 0 && answered[begin - 1]!.at > after) begin--;
  return answered.slice(begin, end);
}

interface Weeks {
  at: number;
  answers: number;
  now: Answered[];
  before: Answered[];
}

const lastAsked = new WeakMap<CheckInPast, Weeks>();

/** Answers of the last seven days and of those before: many facts compare them at the same moment. */
function weeksOf(past: CheckInPast, at: number): Weeks {
  const known = lastAsked.get(past);
  if (known && known.at === at && known.answers === past.saves) return known;
  const week = (ago: 0 | 1) => between(past, at - (ago + 1) * 7 * day, at - ago * 7 * day);
  const weeks = { at, answers: past.saves, now: week(0), before: week(1) };
  lastAsked.set(past, weeks);
  return weeks;
}

const named = (week: readonly Answered[], behaviours: readonly AnyBehaviour[]): number => {
  let count = 0;
  for (const { answers } of week) if (answers.behaviours?.some((each) => behaviours.includes(each))) count++;
  return count;
};

/** How often a week named any of these, and how often the one before; null where that one said nothing to compare with. */
function compared(
  past: CheckInPast,
  at: number,
  behaviours: readonly AnyBehaviour[],
): [now: number, before: number] | null {
  const { now, before } = weeksOf(past, at);
  if (!before.some(({ answers }) => answers.behaviours)) return null;
  return [named(now, behaviours), named(before, behaviours)];
}

const more =
  (...behaviours: AnyBehaviour[]): Fact =>
  (past, at) => {
    const weeks = compared(past, at, behaviours);
    return weeks && weeks[0] - weeks[1];
  };

const rise =
  (...behaviours: AnyBehaviour[]): Fact =>
  (past, at) => {
    const weeks = compared(past, at, behaviours);
    return weeks && (100 * (weeks[0] - weeks[1])) / Math.max(weeks[1], 1);
  };

const daysWith = (past: CheckInPast, at: number, days: number, test: (answers: CheckInAnswers) => boolean): number => {
  const found = new Set<number>();
  // A day of the patient’s own is at most 25 hours long.
  for (const { at: said, zone, answers } of between(past, at - (days + 1) * day, at)) {
    if (!test(answers)) continue;
    const on = localDay(said, zone);
    if (on > localDay(at, zone) - days) found.add(on);
  }
  return found.size;
};

/** Whether a meal was had by then; null where nothing can be said. */
function hadMeal({ answers: { meals }, at, zone }: Answered): boolean | null {
  if (!meals) return null;
  if (Object.values(meals).some((meal) => meal === 'had-it' || meal === 'part')) return true;
  const over = Object.entries(mealIsOver) as [keyof typeof mealIsOver, number][];
  return over.some(([meal, from]) => meals[meal] === 'not-yet' && localHour(at, zone) >= from) ? false : null;
}

const tookMedicines = ({ answers: { medicines } }: Answered): boolean | null =>
  medicines === 'taken' ? true : medicines === 'some' || medicines === 'not-taken' ? false : null;

/** Of the latest answers about something, those before which none said otherwise; newest first. */
function latestInARow(given: readonly Answered[], isFine: (each: Answered) => boolean | null): Answered[] {
  const row: Answered[] = [];
  for (const each of given.toReversed()) {
    const fine = isFine(each);
    if (fine) break;
    if (fine === false) row.push(each);
  }
  return row;
}

const moods = (given: readonly Answered[]): number[] => given.flatMap(({ answers: { mood } }) => mood ?? []);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const purging = ['vomited', 'laxatives-or-diuretics'] as const;

/** What the answers of the last 30 days come to. */
export const recentFacts = {
  'checkIns.strongUrgesIn24h': ({ answered }, at) =>
    answered.filter(({ answeredAt, answers }) => answeredAt > at - day && (answers.strongestUrge ?? 0) >= strong)
      .length,
  'checkIns.mood': (past, at) =>
    between(past, at - 7 * day, at).findLast(({ answers }) => answers.mood !== undefined)?.answers.mood ?? null,
  'checkIns.moodChange': (past, at) => {
    const weeks = weeksOf(past, at);
    const [now, before] = [moods(weeks.now), moods(weeks.before)];
    return now.length < enough || before.length < enough ? null : mean(now) - mean(before);
  },
  'checkIns.lowMoodDaysIn5': (past, at) => daysWith(past, at, 5, ({ mood }) => mood !== undefined && mood <= low),
  'checkIns.poorSleepDaysIn7': (past, at) => daysWith(past, at, 7, ({ sleep }) => sleep === 'badly'),
  'checkIns.hurtMyselfIn7Days': (past, at) => named(weeksOf(past, at).now, ['hurt-myself']),
  'checkIns.purgingMore': more(...purging),
  'checkIns.purgingRise': rise(...purging),
  'checkIns.bingeingMore': more('ate-more-than-intended'),
  'checkIns.bingeingRise': rise('ate-more-than-intended'),
  'checkIns.exerciseMore': more('exercise-felt-driven'),
  'checkIns.exerciseRise': rise('exercise-felt-driven'),
  'checkIns.skippedMealsMore': more('skipped-a-meal'),
  'checkIns.skippedMealsRise': rise('skipped-a-meal'),
  'checkIns.hoursWithoutMeal': (past, at) => {
    const without = latestInARow(between(past, at - 5 * day, at), hadMeal).map((each) => each.at);
    return without.length ? (Math.max(...without) - Math.min(...without)) / hour : null;
  },
  'checkIns.medicinesMissedInARow': (past, at) => latestInARow(between(past, at - 14 * day, at), tookMedicines).length,
} satisfies Partial<Record<keyof Facts, Fact>>;
