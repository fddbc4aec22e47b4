import { SentOnce } from './sent-once.js';

describe('what is sent to screens', () => {
  it('is each state of an alert once, and never an older one after a newer', () => {
    const once = new SentOnce();
    const asked = [1, 1, 3, 2, 3, 4].map((version) => once.isNew({ id: 'a', version }));
    expect(asked).toEqual([true, false, true, false, false, true]);
    expect(once.isNew({ id: 'b', version: 1 })).toBe(true);
  });

  it('is remembered for as many alerts as change in a while, and no more', () => {
    const once = new SentOnce();
    for (let n = 0; n < 5_001; n++) once.isNew({ id: String(n), version: 1 });
    expect(once.isNew({ id: '5000', version: 1 })).toBe(false);
    expect(once.isNew({ id: '0', version: 1 })).toBe(true);
  });
});
