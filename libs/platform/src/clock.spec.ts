import { SharedClock } from './clock.js';

const hour = 3_600_000;

describe('the clock that all processes share', () => {
  const before = Date.now;
  afterEach(() => {
    Date.now = before;
  });

  it('goes on as before when the machine’s clock jumps', () => {
    const clock = new SharedClock();
    const from = +clock.now();
    Date.now = () => before() + hour;
    expect(+clock.now() - from).toBeLessThan(1_000);
    expect(+clock.now()).toBeGreaterThanOrEqual(from);
  });

  it('takes over the database’s time, but not what a slow answer leaves open', () => {
    const clock = new SharedClock();
    const now = performance.now();
    clock.agree(new Date(before() + hour), now, now);
    expect(Math.abs(+clock.now() - before() - hour)).toBeLessThan(100);
    clock.agree(new Date(before() + hour + 900), now - 1_000, now + 1_000);
    expect(Math.abs(+clock.now() - before() - hour)).toBeLessThan(100);
  });
});
