import { HeardRows } from './heard-rows.js';

describe('what a screen heard of rows', () => {
  it('is news once, unless a message told of it before the heartbeat did', () => {
    const rows = new HeardRows();
    expect(rows.isNews('a', 2)).toBe(true);
    expect(rows.isNews('a', 2)).toBe(false);
    rows.hear('a', 3);
    expect(rows.isNews('a', 3)).toBe(false);
    expect(rows.isNews('a', 4)).toBe(true);
  });

  it('does not forget a higher version because a lower one came late', () => {
    const rows = new HeardRows();
    rows.hear('a', 5);
    rows.hear('a', 2);
    expect(rows.isNews('a', 5)).toBe(false);
  });
});
