import { Temporal } from 'temporal-polyfill';
import type { QuietHours } from '#contracts';

/** The next moment after `now` at which a clock in the zone shows this time; one that a change of clocks leaves out comes an hour later. */
export function nextAt(now: Date, time: string, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(+now).toZonedDateTimeISO(timeZone).toPlainDate();
  const plainTime = Temporal.PlainTime.from(time);
  for (let day = today; ; day = day.add({ days: 1 })) {
    const at = day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
    if (at > +now) return new Date(at);
  }
}

/**
 * When quiet hours that hold at this moment end; null where none hold. Whether they hold is what the clock in the zone shows, so a
 * night over which clocks change is quiet from its evening to its morning, and no other hour is.
 */
export function quietUntil(now: Date, quiet: QuietHours | null, timeZone: string): Date | null {
  if (!quiet) return null;
  const shown = Temporal.Instant.fromEpochMilliseconds(+now).toZonedDateTimeISO(timeZone).toPlainTime();
  const [from, to] = [Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.to)];
  const since = Temporal.PlainTime.compare(shown, from) >= 0;
  const before = Temporal.PlainTime.compare(shown, to) < 0;
  const overMidnight = Temporal.PlainTime.compare(from, to) > 0;
  return (overMidnight ? since || before : since && before) ? nextAt(now, quiet.to, timeZone) : null;
}
