import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';
import { type CounterOptions, TryCounters } from './try-counters.js';

/** Counts in memory and by the timers of the process, which a spec can replace. */
export class TryCountersInMemory extends TryCounters {
  open(options: CounterOptions): RateLimiterAbstract {
    return new RateLimiterMemory(options);
  }
}
