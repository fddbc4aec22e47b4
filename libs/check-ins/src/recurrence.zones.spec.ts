import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { occurrencesBetween, type Recurrence } from './recurrence.js';

const zones = Intl.supportedValuesOf('timeZone');
const hour = 3_600_000;
const from = Temporal.Instant.from('2024-01-01T00:00:00Z');
const to = Temporal.Instant.from('2029-01-01T00:00:00Z');

interface Change {
  zone: string;
  /** The first moment of the new offset. */
  at: Temporal.ZonedDateTime;
}

function changesOf(zone: string): Change[] {
  const changes: Change[] = [];
  let at = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (at && Temporal.Instant.compare(at.toInstant(), to) < 0) {
    changes.push({ zone, at });
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

const changes = zones.flatMap(changesOf);
const opensAts = ['00:00', '02:30', '23:30'];
const asDate = (at: { epochMilliseconds: number }) => new Date(at.epochMilliseconds);

/**
 * Every day in [first, last] has its window; each shows `opensAt`, or is the first moment after a gap.
 * Says what is wrong instead of expecting, because there are a hundred thousand of them.
 */
function wrongWindows(schedule: Recurrence, first: Temporal.PlainDate, last: Temporal.PlainDate): string[] {
  const { timeZone, opensAt } = schedule;
  const windows = occurrencesBetween(
    schedule,
    asDate(first.toZonedDateTime(timeZone)),
    // A gap can push the last window of a day onto the first moment of the next.
    asDate(last.add({ days: 1 }).toZonedDateTime(timeZone).add({ milliseconds: 1 })),
  ).map((at) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone));

  const named: Temporal.PlainDate[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) named.push(day);
  const told = opensAt === '00:00' ? windows.slice(0, named.length) : windows;
  if (told.length !== named.length) return [`${timeZone} ${first} ${opensAt}: ${told.length} of ${named.length}`];
  const time = Temporal.PlainTime.from(opensAt);
  return told
    .filter((window, i) => !isRight(window, named[i]!.toPlainDateTime(time)))
    .map((window) => `${window} for ${opensAt}`);
}

function isRight(window: Temporal.ZonedDateTime, wall: Temporal.PlainDateTime): boolean {
  const first = wall.toZonedDateTime(window.timeZoneId, { disambiguation: 'earlier' });
  if (window.toPlainDateTime().equals(wall)) return window.epochMilliseconds === first.epochMilliseconds;
  const justBefore = window.subtract({ nanoseconds: 1 }).toPlainDateTime();
  return (
    Temporal.PlainDateTime.compare(justBefore, wall) < 0 &&
    Temporal.PlainDateTime.compare(window.toPlainDateTime(), wall) > 0
  );
}

describe('every zone that this platform knows', () => {
  it('has daylight-saving changes to look at', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(new Set(changes.map(({ zone }) => zone)).size).toBeGreaterThan(100);
  });

  it('has one window a day around each of its changes', () => {
    const wrong = changes.flatMap(({ zone, at }) => {
      const day = at.toPlainDate();
      const wall = at.toPlainTime().subtract({ minutes: 30 }).toString({ smallestUnit: 'minute' });
      return [...opensAts, wall].flatMap((opensAt) => {
        const schedule = { recurrence: 'FREQ=DAILY', startsOn: '2019-06-01', opensAt, timeZone: zone };
        return wrongWindows(schedule, day.subtract({ days: 2 }), day.add({ days: 2 }));
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has one window a day in each of its zones, changes or none', () => {
    const wrong = zones.flatMap((timeZone) => {
      const schedule = { recurrence: 'FREQ=DAILY', startsOn: '2020-01-01', opensAt: '02:30', timeZone };
      return wrongWindows(schedule, Temporal.PlainDate.from('2026-03-01'), Temporal.PlainDate.from('2026-04-10'));
    });
    expect(wrong).toEqual([]);
  });
});

const rules = fc.oneof(
  fc.constantFrom('FREQ=DAILY', 'FREQ=DAILY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=2SU,-1SU', 'FREQ=DAILY;COUNT=2500'),
  fc
    .subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
    .map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('any rule around any change', () => {
  const cases = fc.record({ change: fc.constantFrom(...changes), recurrence: rules, opensAt: time });
  const around = ({ change, recurrence, opensAt }: { change: Change; recurrence: string; opensAt: string }) => ({
    schedule: { recurrence, opensAt, startsOn: '2023-01-01', timeZone: change.zone },
    start: change.at.epochMilliseconds - 8 * 24 * hour,
    end: change.at.epochMilliseconds + 8 * 24 * hour,
  });

  it('gives the same windows however the span is cut', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(cases, cuts, fc.boolean(), (given, fractions, onAWindow) => {
        const { schedule, start, end } = around(given);
        const whole = occurrencesBetween(schedule, new Date(start), new Date(end)).map(Number);
        const seams = fractions.map((part) => Math.round(start + part * (end - start)));
        if (onAWindow) seams.push(...whole.slice(0, 2));
        const edges = [start, ...seams.sort((a, b) => a - b), end];
        const pieces = edges
          .slice(1)
          .flatMap((edge, i) => occurrencesBetween(schedule, new Date(edges[i]!), new Date(edge)));
        expect(pieces.map(Number)).toEqual(whole);
        expect(new Set(whole).size).toBe(whole.length);
      }),
      { numRuns: 200 },
    );
  });

  it('names the same days as the same rule where clocks never change', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { schedule, start, end } = around(given);
        const days = (timeZone: string) =>
          occurrencesBetween({ ...schedule, timeZone }, new Date(start - 48 * hour), new Date(end + 48 * hour)).map(
            (at) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone),
          );
        const inside = (day: Temporal.ZonedDateTime) => {
          const noon = day.toPlainDate().toZonedDateTime('UTC').epochMilliseconds;
          return noon > start + 24 * hour && noon < end - 24 * hour;
        };
        // A gap that reaches midnight pushes a window into the next minute of the next day: name it by the day before.
        const named = (window: Temporal.ZonedDateTime) =>
          (schedule.opensAt > '20:00' && window.hour < 4 ? window.subtract({ hours: 5 }) : window)
            .toPlainDate()
            .toString();
        expect(days(schedule.timeZone).filter(inside).map(named)).toEqual(days('UTC').filter(inside).map(named));
      }),
      { numRuns: 200 },
    );
  });
});
