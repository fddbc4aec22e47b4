import { Temporal } from 'temporal-polyfill';
import type { Span } from '#contracts';
import type { BusinessHours } from './staff-directory.js';

const milliseconds = { m: 60_000, h: 3_600_000 } as const;

/**
 * The moment that lies a span after `from`. Minutes and hours run in real time; business hours run only while the
 * programme is open, in its own zone, across weekends, holidays and daylight saving.
 */
export function momentAfter(from: Date, { amount, unit }: Span, hours: BusinessHours): Date {
  if (unit !== 'bh') return new Date(+from + amount * milliseconds[unit]);
  return afterBusinessHours(from, amount * milliseconds.h, hours);
}

/** A programme without a single open day would never answer: then the hours run in real time. */
function afterBusinessHours(from: Date, open: number, hours: BusinessHours): Date {
  if (!hours.days.length || hours.from >= hours.to) return new Date(+from + open);
  const closed = new Set(hours.holidays?.map(({ date }) => date));
  let left = open;
  let day = Temporal.Instant.fromEpochMilliseconds(+from).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (;;) {
    if (hours.days.includes(day.dayOfWeek) && !closed.has(day.toString())) {
      const opens = Math.max(+from, at(day, hours.from, hours.timeZone));
      const lasts = at(day, hours.to, hours.timeZone) - opens;
      if (lasts >= left) return new Date(opens + left);
      if (lasts > 0) left -= lasts;
    }
    day = day.add({ days: 1 });
  }
}

/** The moment that lies a span before `until`, counted as `momentAfter` counts. */
export function momentBefore(until: Date, { amount, unit }: Span, hours: BusinessHours): Date {
  if (unit !== 'bh') return new Date(+until - amount * milliseconds[unit]);
  return beforeBusinessHours(until, amount * milliseconds.h, hours);
}

function beforeBusinessHours(until: Date, open: number, hours: BusinessHours): Date {
  if (!hours.days.length || hours.from >= hours.to) return new Date(+until - open);
  const closed = new Set(hours.holidays?.map(({ date }) => date));
  let left = open;
  let day = Temporal.Instant.fromEpochMilliseconds(+until).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (;;) {
    if (hours.days.includes(day.dayOfWeek) && !closed.has(day.toString())) {
      const closes = Math.min(+until, at(day, hours.to, hours.timeZone));
      const lasts = closes - at(day, hours.from, hours.timeZone);
      if (lasts >= left) return new Date(closes - left);
      if (lasts > 0) left -= lasts;
    }
    day = day.subtract({ days: 1 });
  }
}

const at = (day: Temporal.PlainDate, time: string, timeZone: string): number =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
