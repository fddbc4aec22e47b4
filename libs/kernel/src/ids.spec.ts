import { Clock } from './clock.js';
import { Ids } from './ids.js';

class Still extends Clock {
  override now(): Date {
    return new Date('2026-03-02T08:00:00Z');
  }
}

describe('ids', () => {
  it('sort in the order in which they were made, also within a millisecond', () => {
    const ids = new Ids(new Still());
    const made = Array.from({ length: 2_000 }, () => ids.next());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });
});
