import { Temporal } from 'temporal-polyfill';

/**
 * The moment at which a wall clock in `timeZone` shows `wall`.
 * - Shown twice (autumn): the first of the two.
 * - Never shown (spring): the first moment after the gap. RFC 5545 § 3.3.5 would shift by the length of the gap
 *   (02:30 → 03:30); a check-in opens as soon as it can instead.
 * - On a day that the zone left out altogether (Samoa, 30 December 2011): null. Nobody lived through that day.
 */
export function momentOf(wall: Temporal.PlainDateTime, timeZone: string): Temporal.Instant | null {
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.toInstant();
  const startOfDay = wall.toPlainDate().toZonedDateTime(timeZone);
  if (!startOfDay.toPlainDate().equals(wall.toPlainDate())) return null;
  const afterGap = earlier.getTimeZoneTransition('next');
  return (afterGap ?? wall.toZonedDateTime(timeZone)).toInstant();
}

/** What a wall clock in `timeZone` shows at `moment`. */
export const wallClock = (moment: Date, timeZone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();
