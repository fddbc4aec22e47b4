import { jest } from '@jest/globals';
import type { Configuration } from '#kernel';
import { TryCountersInMemory } from '../sign-in/try-counters.builder.js';
import type { CounterOptions } from '../sign-in/try-counters.js';
import { ResetLimits } from './reset-limits.js';

const configuration = { authSecret: 'a secret of at least thirty-two letters' } as Configuration;

describe('mails that asking for a new password may cause', () => {
  let limits: ResetLimits;
  const ask = (account: string, address: string) => limits.take(account, address);
  const times = async (n: number, once: (n: number) => Promise<boolean>) => {
    const sent: boolean[] = [];
    for (let i = 0; i < n; i++) sent.push(await once(i));
    return sent.filter((each) => each).length;
  };

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-03-02T08:00:00.000Z') });
    limits = new ResetLimits(new TryCountersInMemory(), configuration);
  });
  afterEach(() => jest.useRealTimers());

  it('are three to one account within an hour, from wherever it is asked for', async () => {
    expect(await times(5, (n) => ask('nora@clinic.example', `192.0.2.${n}`))).toBe(3);
  });

  it('are three however the account is written', async () => {
    const written = ['nora@clinic.example', 'NORA@clinic.example', ' nora@clinic.example ', 'Nora@Clinic.example'];
    expect(await times(4, (n) => ask(written[n]!, `192.0.2.${n}`))).toBe(3);
  });

  it('are twenty from one address within an hour, whatever the account', async () => {
    expect(await times(25, (n) => ask(`somebody-${n}@clinic.example`, '192.0.2.1'))).toBe(20);
    expect(await ask('nora@clinic.example', '192.0.2.2')).toBe(true);
  });

  it('may leave again when the hour is over, and not a second before', async () => {
    await times(3, () => ask('nora@clinic.example', '192.0.2.1'));
    jest.advanceTimersByTime(3_599_000);
    expect(await ask('nora@clinic.example', '192.0.2.1')).toBe(false);
    jest.advanceTimersByTime(1_000);
    expect(await ask('nora@clinic.example', '192.0.2.1')).toBe(true);
  });

  it('may leave again from an address when its hour is over', async () => {
    await times(20, (n) => ask(`somebody-${n}@clinic.example`, '192.0.2.1'));
    jest.advanceTimersByTime(3_599_000);
    expect(await ask('nora@clinic.example', '192.0.2.1')).toBe(false);
    jest.advanceTimersByTime(1_000);
    expect(await ask('nora@clinic.example', '192.0.2.1')).toBe(true);
  });

  it.each(['reset', 'resets'])('fail as the database fails, rather than leave uncounted (%s)', async (broken) => {
    const fault = new Error('The database is away');
    class Broken extends TryCountersInMemory {
      override open(options: CounterOptions) {
        const counter = super.open(options);
        if (options.keyPrefix === broken) counter.consume = () => Promise.reject(fault);
        return counter;
      }
    }
    await expect(new ResetLimits(new Broken(), configuration).take('nora@clinic.example', '192.0.2.1')).rejects.toBe(
      fault,
    );
  });
});
