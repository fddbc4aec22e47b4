import { Injectable } from '@nestjs/common';
import { type RateLimiterAbstract, RateLimiterPostgres } from 'rate-limiter-flexible';
import { AuthDatabase } from '../auth-database.js';

export interface CounterOptions {
  /** Written into the keys of the table: it never changes. */
  keyPrefix: string;
  points: number;
  /** Seconds, counted from a key's first point. */
  duration: number;
}

/** Where tries are counted, and for how long each is remembered. */
export abstract class TryCounters {
  abstract open(options: CounterOptions): RateLimiterAbstract;
}

/** In one table, so that all processes count together and a restart forgets nothing. */
@Injectable()
export class TryCountersInDatabase extends TryCounters {
  constructor(private readonly database: AuthDatabase) {
    super();
  }

  open(options: CounterOptions): RateLimiterAbstract {
    const table = { tableName: 'sign_in_tries', schemaName: 'auth', tableCreated: true };
    return new RateLimiterPostgres({ ...options, ...table, storeClient: this.database.pool });
  }
}
