import type { ContactPointView, StaffPreferences } from '#contracts';
import { isUsable, moved, unreached, withoutLost } from './ways.js';

const point = (id: string, change: Partial<ContactPointView> = {}): ContactPointView => ({
  id,
  channel: 'sms',
  shown: '··· 0123',
  createdAt: '2026-12-01T08:00:00Z',
  verifiedAt: '2026-12-01T08:01:00Z',
  closed: null,
  lastSentAt: null,
  ...change,
});
const preferences = (ways: string[]): StaffPreferences => ({
  bySeverity: { S1: [], S2: ways, S3: ways, S4: ways },
  quietHours: null,
  timeZone: 'America/New_York',
  digestAt: '08:00',
});

describe('ways by which one is reached', () => {
  it('count once they are confirmed and as long as they are open', () => {
    expect(isUsable(point('a'))).toBe(true);
    expect(isUsable(point('a', { verifiedAt: null }))).toBe(false);
    expect(isUsable(point('a', { closed: { at: '2026-12-01T08:02:00Z', because: 'gone' } }))).toBe(false);
  });

  it('change places, and stay where there is no further', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 5)).toEqual(['a', 'b']);
  });

  it('that were lost elsewhere are not sent again', () => {
    const { bySeverity } = withoutLost(preferences(['a', 'b']), [point('b')]);
    expect(bySeverity).toEqual({ S1: [], S2: ['b'], S3: ['b'], S4: ['b'] });
  });

  it('are needed for what is urgent as long as a chain can call', () => {
    expect(unreached(preferences([]), true)).toEqual(['S4', 'S3']);
    expect(unreached(preferences([]), false)).toEqual([]);
    expect(unreached(preferences(['a']), true)).toEqual([]);
  });
});
