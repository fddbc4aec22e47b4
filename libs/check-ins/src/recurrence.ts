import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { listed, type RuleParts, readRule, refuse, refuseWhatIsNoCheckIn } from './recurrence-rule.js';
import { momentOf, wallClock } from './wall-clock.js';
import { TookTooLong, withinBudget } from './within-budget.js';

/** When windows open: an RFC 5545 rule over the days and hours of one zone. */
export interface Recurrence {
  /** RRULE value without DTSTART, such as `FREQ=WEEKLY;BYDAY=MO,WE,FR`. */
  recurrence: string;
  /** Local day; with `opensAt` it is the rule's DTSTART. */
  startsOn: string;
  /** Local wall-clock time. */
  opensAt: string;
  timeZone: string;
}

const day = 86_400_000;
/** More than any zone has ever jumped, so that no occurrence hides behind a change of offset. */
const longestJump = Temporal.Duration.from({ hours: 26 });

/**
 * The moments in [from, to) at which windows open, in order, each once. The rule names days and hours; the zone
 * turns them into moments (see `momentOf`), so a change of offset neither loses, doubles nor moves a window, and a
 * span may be cut anywhere. Two hours that fall into the same gap are one window.
 *
 * The rule runs on a clock without zone because rrule-temporal, as RFC 5545 § 3.3.10 has it, leaves out what falls
 * into a gap. Its cost follows the span asked for, not the age of the schedule.
 */
export function occurrencesBetween(schedule: Recurrence, from: Date, to: Date): Date[] {
  const rule = clockRule(schedule, readRule(schedule.recurrence));
  const start = asUtc(wallClock(from, schedule.timeZone).subtract(longestJump));
  const end = asUtc(wallClock(to, schedule.timeZone).add(longestJump));
  const moments = new Set<number>();
  for (const named of withinBudget(() => rule.between(start, end, true))) {
    const moment = momentOf(named.toPlainDateTime(), schedule.timeZone);
    if (moment) moments.add(moment.epochMilliseconds);
  }
  return [...moments]
    .filter((at) => at >= from.getTime() && at < to.getTime())
    .sort((a, b) => a - b)
    .map((at) => new Date(at));
}

/** A slip of the keyboard rather than a plan; and what counts from its start is reckoned from there each time. */
const startsWithin = { before: 5 * 366 * day, after: 2 * 366 * day };

/**
 * Refuses what is not a rule, never comes up in the first year, has nothing left to come, or would open a window before the
 * one before it has closed, changes of offset included. Looks at the first year, whatever the rule, and the year ahead.
 * @throws DomainError SCHEDULE.RECURRENCE_INVALID, SCHEDULE.TOO_FREQUENT, SCHEDULE.OVER
 */
export function validateRecurrence(schedule: Recurrence & { windowSeconds: number }, now: Date): void {
  const parts = readRule(schedule.recurrence);
  refuseWhatIsNoCheckIn(parts);
  const begins = startOf(schedule);
  if (begins < +now - startsWithin.before || begins > +now + startsWithin.after) {
    throw refuse('SCHEDULE.RECURRENCE_INVALID', 'A schedule starts within two years from now.', '/startsOn');
  }
  opensAtOneOfTheHours(schedule.opensAt, parts);
  const occurrences = firstYear(schedule);
  if (occurrences.length === 0) {
    throw refuse('SCHEDULE.RECURRENCE_INVALID', 'The rule names no day within a year of its start.');
  }
  const length = schedule.windowSeconds * 1000;
  if (occurrences.some((at, i) => i > 0 && at.getTime() - occurrences[i - 1]!.getTime() < length)) {
    throw refuse('SCHEDULE.TOO_FREQUENT', 'A window would open before the one before it has closed.');
  }
  if (isOver(schedule, now)) throw refuse('SCHEDULE.OVER', 'No window of this schedule is still to come.');
}

/** Nothing comes of it within a year. */
export const isOver = (schedule: Recurrence, now: Date): boolean =>
  occurrencesBetween(schedule, now, new Date(Math.max(+now, startOf(schedule)) + 367 * day)).length === 0;

const startOf = ({ startsOn, timeZone }: Recurrence): number =>
  Temporal.PlainDate.from(startsOn).toZonedDateTime(timeZone).epochMilliseconds;

function firstYear(schedule: Recurrence): Date[] {
  const start = startOf(schedule);
  try {
    return occurrencesBetween(schedule, new Date(start - day), new Date(start + 367 * day));
  } catch (error) {
    if (error instanceof TookTooLong) {
      throw refuse('SCHEDULE.RECURRENCE_INVALID', 'It takes too long to find the days of this rule.');
    }
    if (error instanceof Error && (error.name === 'Error' || error.name === 'RangeError')) {
      throw refuse('SCHEDULE.RECURRENCE_INVALID', 'The rule contradicts itself or names too few days to be found.');
    }
    throw error;
  }
}

/** `opensAt` is where the hours come from; BYHOUR and its like may add to it, never contradict it. */
function opensAtOneOfTheHours(opensAt: string, parts: RuleParts): void {
  const [hour = 0, minute = 0, second = 0] = opensAt.split(':').map(Number);
  for (const [part, value] of [
    ['BYHOUR', hour],
    ['BYMINUTE', minute],
    ['BYSECOND', second],
  ] as const) {
    if (parts.has(part) && !listed(parts, part).has(value)) {
      throw refuse('SCHEDULE.RECURRENCE_INVALID', `${part} does not include ${opensAt}.`, '/opensAt');
    }
  }
}

const asUtc = (wall: Temporal.PlainDateTime): Temporal.ZonedDateTime => wall.toZonedDateTime('UTC');

function clockRule(schedule: Recurrence, parts: RuleParts): RRuleTemporal {
  const rule = [...parts].map(
    ([name, value]) => `${name}=${name === 'UNTIL' ? lastClockTime(value, schedule) : value}`,
  );
  return new RRuleTemporal({
    rruleString: `RRULE:${rule.join(';')}`,
    dtstart: asUtc(Temporal.PlainDateTime.from(`${schedule.startsOn}T${schedule.opensAt}`)),
    strict: true,
    // Its limits on iterations stay as they are: any other value makes it 30 times slower (2.2.8).
  });
}

/** UNTIL is a day (all of it), a local time, or a moment in UTC; the rule wants the time on its own clock. */
function lastClockTime(until: string, { timeZone }: Recurrence): string {
  if (until.length === 8) return `${until}T235959Z`;
  if (!until.endsWith('Z')) return `${until}Z`;
  const wall = wallClock(new Date(Temporal.Instant.from(until).epochMilliseconds), timeZone);
  return `${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`;
}
