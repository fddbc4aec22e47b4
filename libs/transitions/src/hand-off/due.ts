import { Temporal } from 'temporal-polyfill';
import type { Span, TemplateItem } from '#contracts';
import { type BusinessHours, momentAfter, momentBefore } from '#ports';

const hour = 3_600_000;
/** However near the move is, an item is not late before its owner can have seen it. */
const least: Span = { amount: 1, unit: 'h' };
/** From when an item is opened again. */
const again: Span = { amount: 8, unit: 'bh' };

/** By when an item is due: after the proposal, or before the planned move. */
export function dueOf(
  { from, span }: TemplateItem['due'],
  proposedAt: Date,
  plannedFor: Date,
  now: Date,
  hours: BusinessHours,
): Date {
  const due = from === 'proposal' ? momentAfter(proposedAt, span, hours) : momentBefore(plannedFor, span, hours);
  return latest(due, momentAfter(now, least, hours));
}

/** A new time for an item that was opened again: its own where that is far enough away. */
export function dueAgain(dueAt: Date, now: Date, hours: BusinessHours): Date {
  return latest(dueAt, momentAfter(now, again, hours));
}

const latest = (...moments: Date[]): Date => new Date(Math.max(...moments.map(Number)));

/** The calendar day at the programme, by which days are counted whatever zone the patient is in. */
export const dayOf = (at: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(+at).toZonedDateTimeISO(timeZone).toPlainDate();

/** The last moment of a day. */
const endOf = (day: Temporal.PlainDate, timeZone: string): Date =>
  new Date(day.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds - 1);

/** 72 hours in real time, whatever the clocks do in between. */
export const in72Hours = (from: Date): Date => new Date(+from + 72 * hour);

/**
 * The end of the n-th business day after a day. Business days are Monday to Friday without the programme's holidays, whatever
 * its opening hours: so the clock of CMS Transitional Care Management (CPT 99495) has it.
 */
export function endOfBusinessDay(from: Date, n: number, { timeZone, holidays }: BusinessHours): Date {
  const closed = new Set(holidays?.map(({ date }) => date));
  let day = dayOf(from, timeZone);
  for (let counted = 0; counted < n; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5 && !closed.has(day.toString())) counted++;
  }
  return endOf(day, timeZone);
}

/** The end of the n-th calendar day after a day; the day itself is not counted. */
export const endOfDay = (from: Date, n: number, { timeZone }: BusinessHours): Date =>
  endOf(dayOf(from, timeZone).add({ days: n }), timeZone);
