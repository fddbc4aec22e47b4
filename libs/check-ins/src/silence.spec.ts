import { lookAgainWithin, nextQuietAt, quietAfterMoment, quietSince } from './silence.js';

const hour = 3_600_000;
const since = Date.UTC(2026, 2, 2, 8);
const hoursAfter = (at: number): number => (at - since) / hour;

describe('silence is told', () => {
  it.each<[string, number[], number[]]>([
    ['after 72 hours, and every 24 while it lasts', [], [72, 96, 120, 144]],
    ['at the hours that a rule asks for, too', [48], [48, 72, 96, 120]],
    ['soon where a rule asks for it, and not less often than each day', [4, 12], [4, 12, 36, 60]],
    ['late, and at the usual times all the same', [100], [72, 96, 100, 124]],
  ])('%s', (_, asked, expected) => {
    const told: number[] = [];
    for (let last: number | null = null; told.length < expected.length; ) {
      last = nextQuietAt(since, last, asked);
      told.push(hoursAfter(last));
    }
    expect(told).toEqual(expected);
  });

  it('the first time that lies after a moment is never that moment itself', () => {
    expect(hoursAfter(quietAfterMoment(since, since + 71.9 * hour, []))).toBe(72);
    expect(hoursAfter(quietAfterMoment(since, since + 72 * hour, []))).toBe(96);
  });

  it('nobody waits longer with the next look than the shortest silence that counts', () => {
    expect(lookAgainWithin([])).toBe(72 * hour);
    expect(lookAgainWithin([100, 4])).toBe(4 * hour);
  });

  it('counts from the last sign of life, the first expectation, or the end of a pause', () => {
    const [heard, watched, rested] = [new Date(since), new Date(since + hour), new Date(since + 2 * hour)];
    expect(quietSince({ lastContactAt: null, watchedSince: null, pausedUntil: null })).toBeNull();
    expect(quietSince({ lastContactAt: heard, watchedSince: watched, pausedUntil: null })).toBe(+watched);
    expect(quietSince({ lastContactAt: heard, watchedSince: watched, pausedUntil: rested })).toBe(+rested);
  });
});
