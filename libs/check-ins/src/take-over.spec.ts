import fc from 'fast-check';
import { v7 } from 'uuid';
import type { Schedule } from './schedule.js';
import { type KnownWindow, takeOver } from './take-over.js';

const hour = 3_600_000;
const schedule = (recurrence: string, over: Partial<Schedule> = {}): Schedule => ({
  ...{ id: v7(), patientId: v7(), version: 1, recurrence, startsOn: '2026-03-02', opensAt: '09:00', timeZone: null },
  ...{ windowSeconds: 4 * 3600, graceSeconds: 0, madeInZone: 'UTC', madeUntil: new Date(0), endedAt: null, ...over },
});
const window = (opens: string, hours = 4): KnownWindow => {
  const opensAt = new Date(`2026-03-${opens}Z`);
  return { id: `of ${opens}`, opensAt, closesAt: new Date(+opensAt + hours * hour) };
};
const daily = schedule('FREQ=DAILY');
const opens = (next: Schedule | null, before: KnownWindow[], now: string) => {
  const { removed, windows } = takeOver(next, before, new Date(`2026-03-${now}Z`));
  return { removed, first: windows[0]?.opensAt.toISOString().slice(8, 16) };
};

describe('when another schedule takes over', () => {
  it('the coming windows of the old one go, and those of the new one come', () => {
    const before = [window('02T08:00'), window('03T08:00'), window('04T08:00')];
    expect(opens(daily, before, '02T20:00')).toEqual({ removed: ['of 03T08:00', 'of 04T08:00'], first: '03T09:00' });
  });

  it('somebody who was asked on that day is not asked on it again', () => {
    const twice = schedule('FREQ=DAILY;BYHOUR=9,17');
    expect(opens(twice, [window('02T08:00')], '02T13:00').first).toBe('03T09:00');
    expect(opens(twice, [window('02T12:00')], '02T11:00').first).toBe('02T17:00');
  });

  it('a day on which the old one would have asked and the new one asks nothing more is not lost', () => {
    const before = [window('02T17:00'), window('02T20:00'), window('03T17:00')];
    expect(opens(daily, before, '02T10:00')).toEqual({ removed: ['of 02T20:00', 'of 03T17:00'], first: '03T09:00' });
  });

  it('nothing opens while a window of before is open', () => {
    const late = schedule('FREQ=DAILY', { opensAt: '01:00' });
    expect(opens(late, [window('02T22:00', 5)], '02T23:00').first).toBe('04T01:00');
  });

  it('the day is that of the patient', () => {
    const inTokyo = schedule('FREQ=DAILY', { madeInZone: 'Asia/Tokyo' });
    // Asked at 23:30 of the first in Tokyo; moved half an hour later, on the second.
    expect(opens(inTokyo, [window('01T14:30', 1)], '01T15:10').first).toBe('02T00:00');
  });

  it('nobody is asked where the new level asks nobody', () => {
    expect(opens(null, [window('02T08:00'), window('03T08:00')], '02T10:00')).toEqual({
      removed: ['of 03T08:00'],
      first: undefined,
    });
  });

  it('whatever the two are: no two windows are open at once, and no day of the new one is left out', () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4) + minutes * 60_000);
    const opensAt = fc.nat(23).map((h) => `${String(h).padStart(2, '0')}:00`);
    fc.assert(
      fc.property(
        fc.nat(1439),
        opensAt,
        fc.nat(1439),
        fc.integer({ min: 1, max: 12 }),
        (now, newOpens, oldOpens, hours) => {
          const before = [-1, 0, 1, 2].map((day): KnownWindow => {
            const opened = at(day * 1440 + oldOpens);
            return { id: `${day}`, opensAt: opened, closesAt: new Date(+opened + hours * hour) };
          });
          const { removed, windows } = takeOver(schedule('FREQ=DAILY', { opensAt: newOpens }), before, at(now));
          const all = [...before.filter(({ id }) => !removed.includes(id)), ...windows];
          const sorted = all.sort((a, b) => +a.opensAt - +b.opensAt);
          for (const [i, each] of sorted.entries())
            if (i) expect(+each.opensAt).toBeGreaterThanOrEqual(+sorted[i - 1]!.closesAt);
          const days = sorted.map(({ opensAt: moment }) => moment.toISOString().slice(0, 10));
          expect(new Set(days).size).toBe(days.length);
          const overnight = oldOpens + hours * 60 > 1440;
          for (const day of ['2026-03-04', ...(overnight ? [] : ['2026-03-05']), '2026-03-06'])
            expect(days).toContain(day);
        },
      ),
    );
  });
});
