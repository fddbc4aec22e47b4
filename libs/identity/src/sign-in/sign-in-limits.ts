import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { Clock, CONFIGURATION, type Configuration, DomainError } from '#kernel';
import { TrustedDevices } from './trusted-device.js';
import { TryCounters } from './try-counters.js';

export interface SignInAttempt {
  /** The address that somebody signs in with. */
  account: string;
  address: string;
  cookies: string | undefined;
}

type Step = 'password' | 'second-factor';

/** A point that was taken for one try, and whether a wait began with it. */
interface Taken {
  key: string;
  beganWait: boolean;
}

interface Limit {
  key: string;
  /** Seconds until the next try, given how many were taken within the hour. */
  waitAfter(count: number): number;
}

const minute = 60;
/** Tries at one account from one place that cost nothing; each further one doubles the wait. */
const free = 5;
const longestWait = 15 * minute;
/** Failures from one address, whatever the account: from then on a single try at each account is free there. */
const perAddress = 60;
/** On one account, from wherever: then strangers' tries are this many seconds apart. */
const perAccount = { password: { tries: 30, apart: 10 }, 'second-factor': { tries: 10, apart: 5 * minute } };

/** Wrong codes within an hour, from wherever. */
const toldAfter = 5;

/**
 * Slows guessing down without locking anybody out (decision 0060). A try takes its points before anything is looked at,
 * so that many at once are no more than one after another, and gets them back when it was right.
 */
@Injectable()
export class SignInLimits {
  private readonly tries: RateLimiterAbstract;
  private readonly waits: RateLimiterAbstract;
  private readonly devices: TrustedDevices;

  constructor(
    counters: TryCounters,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {
    this.tries = counters.open({ keyPrefix: 'failed', points: 1_000_000, duration: 60 * minute });
    this.waits = counters.open({ keyPrefix: 'wait', points: 1, duration: longestWait });
    this.devices = new TrustedDevices(configuration.authSecret, configuration.production);
  }

  /**
   * @param check throws when the try was wrong; otherwise its points are given back
   * @throws DomainError ACCESS.TOO_MANY_TRIES with the seconds to wait, before `check` is called
   */
  async attempt<T>(step: Step, attempt: SignInAttempt, check: () => Promise<T>): Promise<T> {
    const taken = await this.take(step, attempt);
    const right = await check().catch(async (error: unknown) => {
      // A right code that was used is sent twice, not guessed.
      if (error instanceof DomainError && error.code === 'SECOND_FACTOR.CODE_USED') await this.giveBack(taken);
      else if (!this.device(attempt)) await this.tries.penalty(this.keyOfAddress(attempt));
      throw error;
    });
    await this.giveBack(taken);
    return right;
  }

  /** Whether its owner should hear of it: true once an hour, for somebody who knows the password and no code. */
  async isWorthTelling({ account }: Pick<SignInAttempt, 'account'>): Promise<boolean> {
    const { consumedPoints } = await this.tries.penalty(this.hash(`wrong codes\n${normal(account)}`));
    return consumedPoints === toldAfter;
  }

  /** @returns the line for `Set-Cookie` that makes this browser known to the account */
  async succeeded(attempt: SignInAttempt): Promise<string> {
    for (const step of ['password', 'second-factor'] as const) {
      const key = this.keyOfPlace(step, attempt);
      await Promise.all([this.tries.delete(key), this.waits.delete(key)]);
    }
    return this.remember(attempt.account);
  }

  /** The same line, for whoever has shown that the mailbox is theirs. */
  remember(account: string): string {
    return this.devices.remember(normal(account), this.clock.now());
  }

  private async take(step: Step, attempt: SignInAttempt): Promise<Taken[]> {
    const taken: Taken[] = [];
    for (const { key, waitAfter } of await this.limitsOf(step, attempt)) {
      const { consumedPoints } = await this.tries.penalty(key);
      const wait = waitAfter(consumedPoints);
      const free = wait === 0 ? null : await this.beginWait(key, wait);
      taken.push({ key, beganWait: free === true });
      if (free instanceof RateLimiterRes) {
        await this.giveBack(taken);
        throw new DomainError('ACCESS.TOO_MANY_TRIES', undefined, undefined, Math.ceil(free.msBeforeNext / 1_000));
      }
    }
    return taken;
  }

  /** One of those who come at the same time begins the wait and may try; the others learn how long it is. */
  private beginWait(key: string, seconds: number): Promise<true | RateLimiterRes> {
    return this.waits.consume(key, 1, { customDuration: seconds }).then(
      () => true as const,
      (refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused;
        throw refused;
      },
    );
  }

  private async giveBack(taken: readonly Taken[]): Promise<void> {
    for (const { key, beganWait } of taken) {
      await this.tries.reward(key);
      if (beganWait) await this.waits.delete(key);
    }
  }

  private async limitsOf(step: Step, attempt: SignInAttempt): Promise<Limit[]> {
    const key = this.keyOfPlace(step, attempt);
    if (this.device(attempt)) return [{ key, waitAfter: doublingAfter(free) }];
    const failedHere = (await this.tries.get(this.keyOfAddress(attempt)))?.consumedPoints ?? 0;
    const { tries, apart } = perAccount[step];
    return [
      { key, waitAfter: doublingAfter(failedHere >= perAddress ? 1 : free) },
      {
        key: this.hash(`account\n${step}\n${normal(attempt.account)}`),
        waitAfter: (count) => (count >= tries ? apart : 0),
      },
    ];
  }

  /** Of the browser, if it is known to the account: whatever strangers do never concerns it. */
  private device({ account, cookies }: SignInAttempt): string | null {
    return this.devices.find(cookies, normal(account), this.clock.now());
  }

  private keyOfPlace(step: Step, attempt: SignInAttempt): string {
    return this.hash(`${step}\n${normal(attempt.account)}\n${this.device(attempt) ?? attempt.address}`);
  }

  private keyOfAddress({ address }: SignInAttempt): string {
    return this.hash(`address\n${address}`);
  }

  private hash(text: string): string {
    return createHmac('sha256', this.configuration.authSecret).update(text).digest('base64url');
  }
}

const normal = (account: string): string => account.trim().toLowerCase();

const doublingAfter =
  (costNothing: number) =>
  (count: number): number =>
    count < costNothing ? 0 : Math.min(longestWait, 15 * 2 ** Math.min(10, count - costNothing));
