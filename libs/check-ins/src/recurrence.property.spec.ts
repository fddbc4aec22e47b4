import fc from 'fast-check';
import { DomainError } from '#kernel';
import { occurrencesBetween, validateRecurrence } from './recurrence.js';
import { mostWindowsADay } from './recurrence-rule.js';

const now = new Date('2026-03-02T08:00:00Z');
const day = 86_400_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const some = (name: string, item: fc.Arbitrary<unknown>, most: number): fc.Arbitrary<string> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: most }).map((items) => `${name}=${items.join(',')}`);
const numbers = (name: string, min: number, max: number, most: number) => some(name, fc.integer({ min, max }), most);
const sometimes = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });

/** Rules as somebody would write them who wants to find out what happens. */
const rule = fc
  .tuple(
    fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY').map((frequency) => `FREQ=${frequency}`),
    sometimes(fc.integer({ min: 1, max: 366 }).map((n) => `INTERVAL=${n}`)),
    sometimes(
      fc.oneof(
        fc.integer({ min: 1, max: 9999 }).map((n) => `COUNT=${n}`),
        fc.constantFrom('UNTIL=20260301', 'UNTIL=20260601'),
      ),
    ),
    sometimes(numbers('BYHOUR', 0, 23, 24)),
    sometimes(numbers('BYMINUTE', 0, 59, 3)),
    sometimes(
      some(
        'BYDAY',
        fc.tuple(fc.constantFrom('', '1', '-1', '5'), fc.constantFrom(...weekdays)).map(([n, on]) => n + on),
        20,
      ),
    ),
    sometimes(numbers('BYMONTHDAY', 1, 31, 31)),
    sometimes(numbers('BYYEARDAY', 1, 366, 60)),
    sometimes(numbers('BYWEEKNO', 1, 53, 53)),
    sometimes(numbers('BYMONTH', 1, 12, 12)),
    sometimes(numbers('BYSETPOS', 1, 366, 30)),
  )
  .map((parts) => parts.filter(Boolean).join(';'));
const schedule = fc.record({
  recurrence: rule,
  startsOn: fc.constantFrom('2026-03-02', '2026-01-01', '2024-02-29', '1990-01-01', '2026-12-31', '2199-01-01'),
  opensAt: fc.constantFrom('00:00', '08:00', '23:30'),
  timeZone: fc.constantFrom('UTC', 'America/Chicago', 'Australia/Lord_Howe'),
  windowSeconds: fc.constantFrom(20, 3600, 86_400),
});

const refusalOf = (what: Parameters<typeof validateRecurrence>[0]): DomainError | null => {
  try {
    validateRecurrence(what, now);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};

describe('any rule', () => {
  it('is refused with its field, or opens a window within a year, and never more of them than a day may have', () => {
    fc.assert(
      fc.property(schedule, (given) => {
        const refusal = refusalOf(given);
        if (refusal) {
          expect(refusal.code).toMatch(/^SCHEDULE\./);
          expect(refusal.errors).toEqual([
            { field: expect.stringMatching(/^\/(recurrence|startsOn|opensAt)$/), message: expect.any(String) },
          ]);
          return;
        }
        const coming = occurrencesBetween(given, now, new Date(+now + 2 * 367 * day));
        expect(coming.length).toBeGreaterThan(0);
        const perDay = new Map<number, number>();
        for (const at of coming) perDay.set(Math.floor(+at / day), (perDay.get(Math.floor(+at / day)) ?? 0) + 1);
        // A day of local time reaches into two of UTC, so those hold no more than both together may.
        expect(Math.max(...perDay.values())).toBeLessThanOrEqual(2 * mostWindowsADay);
      }),
      { numRuns: 300 },
    );
  });

  it('of any text is refused, or is one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          rule.map((text) => `${text};`),
        ),
        (recurrence) => {
          const given = { recurrence, startsOn: '2026-03-02', opensAt: '08:00', timeZone: 'UTC', windowSeconds: 3600 };
          const refusal = refusalOf(given);
          if (refusal) expect(refusal.code).toMatch(/^SCHEDULE\./);
        },
      ),
    );
  });
});
