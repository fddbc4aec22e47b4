import { jest } from '@jest/globals';
import { Clock, type Configuration, DomainError } from '#kernel';
import { type SignInAttempt, SignInLimits } from './sign-in-limits.js';
import { TryCountersInMemory } from './try-counters.builder.js';
import type { CounterOptions } from './try-counters.js';

const configuration = { authSecret: 'a secret of at least thirty-two letters', production: true } as Configuration;
const email = 'nora@clinic.example';
type Step = Parameters<SignInLimits['attempt']>[0];

describe('tries to sign in', () => {
  let limits: SignInLimits;
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-03-02T08:00:00.000Z') });
    limits = new SignInLimits(new TryCountersInMemory(), new Clock(), configuration);
  });
  afterEach(() => jest.useRealTimers());

  const pass = (seconds: number) => jest.advanceTimersByTime(seconds * 1_000);
  const at = (address: string, account = email, cookies?: string): SignInAttempt => ({ account, address, cookies });
  const home = at('192.0.2.1');
  const known = (address: string) => at(address, email, limits.remember(email).split(';')[0]);

  /** Seconds to wait, 'right', or the code that the check refused with. */
  const outcome = (step: Step, attempt: SignInAttempt, check: () => Promise<unknown>) =>
    limits.attempt(step, attempt, check).then(
      () => 'right',
      (error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        return error.code === 'ACCESS.TOO_MANY_TRIES' ? error.retryAfter : error.code;
      },
    );
  const refuseWith = (code: ConstructorParameters<typeof DomainError>[0]) => async () => {
    throw new DomainError(code);
  };
  const wrong = (attempt = home, step: Step = 'password') =>
    outcome(step, attempt, refuseWith('ACCESS.WRONG_CREDENTIALS'));
  const right = (attempt = home, step: Step = 'password') => outcome(step, attempt, async () => 'in');
  const fail = async (times: number, attempt: (n: number) => SignInAttempt, step: Step = 'password') => {
    for (let n = 0; n < times; n++) expect(await wrong(attempt(n), step)).toBe('ACCESS.WRONG_CREDENTIALS');
  };
  const place = (n: number) => at(`198.51.100.${n}`);

  describe('at one account from one place', () => {
    it('give what the check gives', async () => {
      expect(await limits.attempt('password', home, async () => 42)).toBe(42);
    });

    it('cost nothing five times; the sixth waits and is not looked at', async () => {
      await fail(5, () => home);
      let looked = false;
      const sixth = await outcome('password', home, async () => {
        looked = true;
      });
      expect([sixth, looked]).toEqual([15, false]);
    });

    it('wait twice as long after each further one, up to fifteen minutes', async () => {
      await fail(5, () => home);
      const waits: unknown[] = [];
      for (let n = 0; n < 8; n++) {
        const wait = await wrong();
        waits.push(wait);
        pass(Number(wait));
        await fail(1, () => home);
      }
      expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
    });

    it('wait to the second, rounded up', async () => {
      await fail(5, () => home);
      pass(13.5);
      expect(await wrong()).toBe(2);
      pass(1.5);
      expect(await wrong()).toBe('ACCESS.WRONG_CREDENTIALS');
    });

    it('are five when forty come at once', async () => {
      const all = await Promise.all(Array.from({ length: 40 }, () => wrong()));
      expect(all.filter((each) => each === 'ACCESS.WRONG_CREDENTIALS')).toHaveLength(5);
      expect(all.filter((each) => each === 15)).toHaveLength(35);
    });

    it('that are refused make the wait no longer', async () => {
      await fail(5, () => home);
      for (let n = 0; n < 20; n++) expect(await wrong()).toBe(15);
      pass(15);
      await fail(1, () => home);
      expect(await wrong()).toBe(30);
    });

    it('are forgotten an hour after the first', async () => {
      await fail(4, () => home);
      pass(3_600);
      await fail(5, () => home);
      expect(await wrong()).toBe(15);
    });

    it('are remembered until the last second of that hour', async () => {
      await fail(4, () => home);
      pass(3_599);
      await fail(1, () => home);
      expect(await wrong()).toBe(15);
    });

    it('that are right give their point and their wait back', async () => {
      await fail(4, () => home);
      for (let n = 0; n < 10; n++) expect(await right()).toBe('right');
      await fail(1, () => home);
      expect(await wrong()).toBe(15);
    });

    it('with a code that was used are no guesses; any other failure is one', async () => {
      const used = () => outcome('second-factor', home, refuseWith('SECOND_FACTOR.CODE_USED'));
      for (let n = 0; n < 20; n++) expect(await used()).toBe('SECOND_FACTOR.CODE_USED');
      const fault = new Error('The database is away');
      const faulty = () => limits.attempt('second-factor', home, () => Promise.reject(fault));
      for (let n = 0; n < 5; n++) await expect(faulty()).rejects.toBe(fault);
      expect(await right(home, 'second-factor')).toBe(15);
    });

    it('are counted for passwords and codes apart', async () => {
      await fail(5, () => home);
      expect(await right(home, 'second-factor')).toBe('right');
    });

    it('are counted together however the account is written', async () => {
      await fail(5, (n) => at(home.address, n % 2 ? ' NORA@clinic.example ' : email));
      expect(await wrong(at(home.address, 'Nora@Clinic.example'))).toBe(15);
    });

    it('leave other places and other accounts alone', async () => {
      await fail(5, () => home);
      expect(await right(at('192.0.2.2'))).toBe('right');
      expect(await right(at(home.address, 'tess@clinic.example'))).toBe('right');
    });

    it.each(['password', 'second-factor'] as const)('begin anew after a sign-in (%s)', async (step) => {
      await fail(5, () => home, step);
      await limits.succeeded(home);
      await fail(5, () => home, step);
      expect(await wrong(home, step)).toBe(15);
    });

    it('fail as the database fails, before anything is looked at', async () => {
      const fault = new Error('The database is away');
      class Broken extends TryCountersInMemory {
        override open(options: CounterOptions) {
          const counter = super.open(options);
          if (options.keyPrefix === 'wait') counter.consume = () => Promise.reject(fault);
          return counter;
        }
      }
      limits = new SignInLimits(new Broken(), new Clock(), configuration);
      await fail(4, () => home);
      await expect(limits.attempt('password', home, async () => 'in')).rejects.toBe(fault);
    });
  });

  describe('at one account from wherever', () => {
    it.each([
      ['password', 30, 10],
      ['second-factor', 10, 300],
    ] as const)('with a wrong %s are free %i times, then %i seconds apart', async (step, tries, apart) => {
      await fail(tries, place, step);
      expect(await right(place(200), step)).toBe(apart);
      pass(apart - 1);
      expect(await right(place(201), step)).toBe(1);
      pass(1);
      await fail(1, () => place(202), step);
      expect(await right(place(203), step)).toBe(apart);
    });

    it('are counted for passwords and codes apart', async () => {
      await fail(20, place);
      await fail(2, (n) => place(100 + n), 'second-factor');
    });

    it('are counted together however the account is written', async () => {
      await fail(30, (n) => at(`198.51.100.${n}`, n % 2 ? ' NORA@clinic.example' : email));
      expect(await right(place(200))).toBe(10);
    });

    it('that are refused leave the place what it had', async () => {
      await fail(30, place);
      for (let n = 0; n < 9; n++) expect(await wrong()).toBe(10);
      for (let n = 0; n < 5; n++) {
        pass(10);
        await fail(1, () => home);
      }
      pass(10);
      expect(await wrong()).toBe(5);
    });

    it('that are refused do not keep a wait of the place that began with them', async () => {
      await fail(4, () => home);
      await fail(26, place);
      expect(await wrong()).toBe(10);
      pass(10);
      await fail(1, () => home);
      expect(await wrong()).toBe(15);
    });

    it('that are right give the wait back, so that two who are right need not wait for each other', async () => {
      await fail(29, place);
      expect(await right(place(200))).toBe('right');
      expect(await right(place(201))).toBe('right');
    });

    it('never slow a browser that is known to it', async () => {
      await fail(30, place);
      expect(await wrong(place(200))).toBe(10);
      expect(await right(known('192.0.2.9'))).toBe('right');
    });

    it('from known browsers slow nobody else', async () => {
      await fail(30, () => known('192.0.2.9'));
      expect(await right()).toBe('right');
      expect(await right(at('192.0.2.9'))).toBe('right');
    });

    it('are limited in a known browser by itself: five, wherever it is', async () => {
      const browser = known('192.0.2.9');
      await fail(5, (n) => ({ ...browser, address: `192.0.2.${n}` }));
      expect(await wrong({ ...browser, address: '192.0.2.77' })).toBe(15);
      pass(15);
      expect(await right(browser)).toBe('right');
    });

    it('count a browser that another account knows as a stranger', async () => {
      const cookies = limits.remember('tess@clinic.example').split(';')[0];
      await fail(30, place);
      expect(await right(at('192.0.2.9', email, cookies))).toBe(10);
    });
  });

  describe('from one address, whatever the account', () => {
    const stranger = (n: number) => at('203.0.113.1', `stranger-${n}@nowhere.example`);

    it('leave each account five up to 59 failures, and one from 60 on', async () => {
      await fail(59, stranger);
      const shared = at('203.0.113.1');
      expect(await wrong(shared)).toBe('ACCESS.WRONG_CREDENTIALS');
      const other = at('203.0.113.1', 'tess@clinic.example');
      await fail(1, () => other);
      expect(await wrong(other)).toBe(15);
      pass(15);
      await fail(1, () => other);
      expect(await wrong(other)).toBe(30);
    });

    it('leave an account five while there are only 59', async () => {
      await fail(58, stranger);
      await fail(3, () => at('203.0.113.1', 'tess@clinic.example'));
    });

    it('still let everybody in who is right, and from elsewhere five times', async () => {
      await fail(60, stranger);
      for (let n = 0; n < 3; n++) expect(await right(at('203.0.113.1'))).toBe('right');
      await fail(5, () => at('203.0.113.2', 'tess@clinic.example'));
    });

    it('are five again when the hour is over', async () => {
      await fail(60, stranger);
      pass(3_600);
      await fail(5, () => at('203.0.113.1', 'tess@clinic.example'));
    });

    it('do not count what was right, was a used code, or came from a known browser', async () => {
      await fail(55, stranger);
      for (let n = 0; n < 5; n++) {
        await right(stranger(100 + n));
        await outcome('second-factor', stranger(200 + n), refuseWith('SECOND_FACTOR.CODE_USED'));
        await wrong(known('203.0.113.1'));
      }
      await fail(5, () => at('203.0.113.1', 'tess@clinic.example'));
    });
  });

  describe('with a wrong code, for somebody who has the password', () => {
    const told = async (times: number, account = email) => {
      const all: boolean[] = [];
      for (let n = 0; n < times; n++) all.push(await limits.isWorthTelling({ account }));
      return all;
    };

    it('are told to the owner once, at the fifth within an hour', async () => {
      expect(await told(8)).toEqual([false, false, false, false, true, false, false, false]);
      pass(3_600);
      expect(await told(5)).toEqual([false, false, false, false, true]);
    });

    it('slow nobody by being counted', async () => {
      await told(30);
      await fail(2, place);
    });

    it('are counted for each account, however it is written', async () => {
      await told(4);
      expect(await told(1, 'tess@clinic.example')).toEqual([false]);
      expect(await told(1, ' NORA@clinic.example')).toEqual([true]);
    });
  });

  it('that succeed make the browser known to the account, however it is written', async () => {
    const line = await limits.succeeded(at('192.0.2.1', ' NORA@clinic.example '));
    expect(line).toContain('; Secure');
    const cookies = line.split(';')[0];
    await fail(30, place);
    expect(await right(at('192.0.2.1', email))).toBe(10);
    expect(await right(at('192.0.2.1', email, cookies))).toBe('right');
    expect(await right(at('192.0.2.1', 'Nora@clinic.example', cookies))).toBe('right');
  });
});
