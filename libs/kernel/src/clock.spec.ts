import { SharedClock } from './clock.js';

const hour = 3_600_000;

describe('the clock that all processes share', () => {
  const real = Date.now;
  afterEach(() => {
    Date.now = real;
  });

  it('goes on as before when the machine’s clock jumps', () => {
    const clock = new SharedClock();
    const from = +clock.now();
    Date.now = () => real() + hour;
    expect(+clock.now() - from).toBeLessThan(1_000);
    expect(+clock.now()).toBeGreaterThanOrEqual(from);
  });

  it('takes over the database’s time, but not what a slow answer leaves open', () => {
    const clock = new SharedClock();
    const now = performance.now();
    clock.agree(new Date(real() + hour), now, now);
    expect(Math.abs(+clock.now() - real() - hour)).toBeLessThan(100);
    clock.agree(new Date(real() + hour + 900), now - 1_000, now + 1_000);
    expect(Math.abs(+clock.now() - real() - hour)).toBeLessThan(100);
  });
});
