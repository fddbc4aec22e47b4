import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type RateLimiterAbstract, RateLimiterPostgres } from 'rate-limiter-flexible';
import { Clock, CONFIGURATION, type Configuration, DomainError } from '#platform';
import { AuthDatabase } from '../auth-database.js';
import { TrustedDevices } from './trusted-device.js';

export interface SignInAttempt {
  account: string;
  address: string;
  cookies: string | undefined;
}

const minute = 60;
/** Failed tries of one account from one place that cost nothing; each further one doubles the wait. */
const free = 5;
const longestWait = 15 * minute;
/** From one address, whatever the account: a whole clinic can share one. */
const perAddress = 60;
/** On one account, from wherever: then a stranger's tries are ten seconds apart. */
const perAccount = 30;
const apart = 10;

/**
 * Slows guessing down without locking anybody out: waits belong to an account *and* a place, and what strangers do
 * never concerns a browser in which the owner has signed in before. Counted in the database, by all processes together.
 */
@Injectable()
export class SignInLimits {
  private readonly failures: RateLimiterAbstract;
  private readonly waits: RateLimiterAbstract;
  private readonly devices: TrustedDevices;

  constructor(
    database: AuthDatabase,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {
    const store = { storeClient: database.pool, tableName: 'sign_in_tries', schemaName: 'auth', tableCreated: true };
    const counted = { ...store, points: 1_000_000, clearExpiredByTimeout: true };
    this.failures = new RateLimiterPostgres({ ...counted, keyPrefix: 'failed', duration: 60 * minute });
    this.waits = new RateLimiterPostgres({ ...store, keyPrefix: 'wait', points: 1, duration: longestWait });
    this.devices = new TrustedDevices(configuration.authSecret, configuration.production);
  }

  /** @throws DomainError ACCESS.TOO_MANY_TRIES with the seconds to wait: before any password is looked at */
  async assertMayTry(attempt: SignInAttempt): Promise<void> {
    const waits = await Promise.all(this.keysOf(attempt).map(({ key }) => this.waits.get(key)));
    const longest = Math.max(0, ...waits.map((wait) => (wait && wait.consumedPoints > 1 ? wait.msBeforeNext : 0)));
    if (longest > 0) {
      throw new DomainError('ACCESS.TOO_MANY_TRIES', undefined, undefined, Math.ceil(longest / 1_000));
    }
  }

  async failed(attempt: SignInAttempt): Promise<void> {
    await Promise.all(
      this.keysOf(attempt).map(async ({ key, waitAfter }) => {
        const { consumedPoints } = await this.failures.penalty(key);
        const wait = waitAfter(consumedPoints);
        if (wait > 0) await this.waits.block(key, wait);
      }),
    );
  }

  /** @returns the line for `Set-Cookie` that makes this browser known to the account */
  async succeeded(attempt: SignInAttempt): Promise<string> {
    const [place] = this.keysOf(attempt);
    await this.failures.delete(place!.key);
    return this.devices.remember(normal(attempt.account), this.clock.now());
  }

  private keysOf({ account, address, cookies }: SignInAttempt) {
    const device = this.devices.find(cookies, normal(account), this.clock.now());
    const place = { key: this.hash(`${normal(account)}\n${device ?? address}`), waitAfter: doubling };
    if (device) return [place];
    return [
      place,
      { key: this.hash(`address\n${address}`), waitAfter: (count: number) => (count >= perAddress ? minute : 0) },
      {
        key: this.hash(`account\n${normal(account)}`),
        waitAfter: (count: number) => (count >= perAccount ? apart : 0),
      },
    ];
  }

  private hash(text: string): string {
    return createHmac('sha256', this.configuration.authSecret).update(text).digest('base64url');
  }
}

const normal = (account: string): string => account.trim().toLowerCase();

const doubling = (count: number): number =>
  count < free ? 0 : Math.min(longestWait, 15 * 2 ** Math.min(10, count - free));
