import type { LevelOfCare } from '#contracts';
import { drawnStays } from './drawn-stays.js';

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const stay = (id: string, level: LevelOfCare, from: number, to: number | null) => ({
  id,
  level,
  beganAt: day(from),
  endedAt: to === null ? null : day(to),
});

describe('stays, drawn', () => {
  it('share one line of time, with a row for each level, the most intensive on top', () => {
    const { levels, bars } = drawnStays(
      [stay('b', 'residential', 51, null), stay('a', 'outpatient', 1, 51)],
      Date.parse(day(101)),
    );
    expect(levels).toEqual(['residential', 'outpatient']);
    expect(bars).toEqual([
      { id: 'b', level: 'residential', left: 0.5, width: 0.5, row: 0 },
      { id: 'a', level: 'outpatient', left: 0, width: 0.5, row: 1 },
    ]);
  });

  it('are seen however short, and never stick out', () => {
    const { bars } = drawnStays(
      [stay('b', 'outpatient', 1000, null), stay('a', 'aftercare', 1, 1000)],
      Date.parse(day(1000)),
    );
    for (const { left, width } of bars) {
      expect(width).toBeGreaterThan(0.01);
      expect(left + width).toBeLessThanOrEqual(1.02);
    }
  });
});
