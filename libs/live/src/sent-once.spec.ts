import { SentOnce } from './sent-once.js';

describe('what is sent to screens', () => {
  it('is each state of a row once, and never an older one after a newer', () => {
    const once = new SentOnce();
    const asked = [1, 1, 3, 2, 3, 4].map((version) => once.isNew({ kind: 'alert', id: 'a', version }));
    expect(asked).toEqual([true, false, true, false, false, true]);
    expect(once.isNew({ kind: 'alert', id: 'b', version: 1 })).toBe(true);
    expect(once.isNew({ kind: 'transition', id: 'a', version: 1 })).toBe(true);
  });

  it('is remembered for as many rows as change in a while, and no more', () => {
    const once = new SentOnce();
    for (let n = 0; n < 5_001; n++) once.isNew({ kind: 'alert', id: String(n), version: 1 });
    expect(once.isNew({ kind: 'alert', id: '5000', version: 1 })).toBe(false);
    expect(once.isNew({ kind: 'alert', id: '0', version: 1 })).toBe(true);
  });
});
