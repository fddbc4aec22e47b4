import { planWays, type Wishes } from './plan.js';

const push = { contactPointId: 'a', channel: 'push' };
const sms = { contactPointId: 'b', channel: 'sms' };
const wishes: Wishes = {
  ...{ ways: [push, sms], choseNone: false, timeZone: 'America/Chicago', digestAt: '08:00' },
  quietHours: { from: '22:00', to: '07:00' },
};
const noon = new Date('2026-03-03T18:00:00Z');
const midnight = new Date('2026-03-03T06:00:00Z');
const after = (now: Date, seconds: number) => new Date(+now + seconds * 1_000);

describe('the ways of a message', () => {
  it.each([
    [4, 60],
    [3, 180],
    [2, 600],
  ])('of rank %i: the first now, the next where nobody answered within %i s', (rank, seconds) => {
    expect(planWays('alert', rank, wishes, noon)).toEqual([
      { way: push, state: 'waiting', reason: 'PLANNED', dueAt: noon },
      { way: sms, state: 'waiting', reason: 'NEXT_WAY', dueAt: after(noon, seconds) },
    ]);
  });

  it.each([3, 4])('of rank %i do not wait for a morning', (rank) => {
    expect(planWays('alert', rank, wishes, midnight)[0]).toMatchObject({ state: 'waiting', dueAt: midnight });
  });

  it('of what comes in quiet hours waits for the digest; of S1 always', () => {
    const dueAt = new Date('2026-03-03T14:00:00Z');
    expect(planWays('alert', 2, wishes, midnight)).toEqual([
      { way: push, state: 'held', reason: 'QUIET_HOURS', dueAt },
    ]);
    const tomorrow = new Date('2026-03-04T14:00:00Z');
    expect(planWays('alert', 1, wishes, noon)).toEqual([
      { way: push, state: 'held', reason: 'FOR_DIGEST', dueAt: tomorrow },
    ]);
  });

  it('of a patient in quiet hours comes by itself when they end, and never by two ways', () => {
    const theirs = { ...wishes, digestAt: null };
    expect(planWays('check-in', 1, theirs, midnight)).toEqual([
      { way: push, state: 'held', reason: 'QUIET_HOURS', dueAt: new Date('2026-03-03T13:00:00Z') },
    ]);
    expect(planWays('check-in', 1, theirs, noon)).toHaveLength(1);
  });

  it('a code, a test and the digest itself wait for nothing', () => {
    for (const kind of ['code', 'test', 'digest'] as const)
      expect(planWays(kind, 1, wishes, midnight)).toMatchObject([{ state: 'waiting', dueAt: midnight }]);
  });

  it('where there is none, says why', () => {
    expect(planWays('alert', 4, { ...wishes, ways: [] }, noon)).toMatchObject([{ reason: 'NO_WORKING_WAY' }]);
    expect(planWays('alert', 1, { ...wishes, ways: [], choseNone: true }, noon)).toMatchObject([
      { reason: 'CHOSE_NONE' },
    ]);
  });
});
