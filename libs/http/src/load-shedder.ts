import type { ServerResponse } from 'node:http';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Subscribers } from '#backbone';
import { looks, type RouteContract } from '#contracts';
import { Clock, CONFIGURATION, type Configuration, Database, DomainError, Metrics } from '#kernel';

/** How much is too much, and for whom: reading is refused from `reads` on, then other changes, then what comes last. */
const refusedFrom = { reads: 1, changes: 2, last: 3 } as const;

/** Of the requests that may be under way at once. */
const shares = [0.5, 0.75, 1];
/** Milliseconds that the event loop comes late, on average over a second. */
const delays = [300, 500, 1_000];
/** Milliseconds that the oldest event has waited for a worker: never a reason to refuse what safety hangs on. */
const ages = [4_000, 6_000];
/** Older than this, workers are not slow but away. To refuse would help nobody then: what is taken is safe in its row. */
const away = 30_000;

const every = 1_000;

/** Refuses what can wait before everything waits: what was taken is done in time. */
@Injectable()
export class LoadShedder implements OnApplicationShutdown {
  private underWay = 0;
  private pressure = 0;
  private delay: IntervalHistogram | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /** Looks once a second how late this process and the workers are. */
  watch(): void {
    this.delay = monitorEventLoopDelay({ resolution: 20 });
    this.delay.enable();
    this.timer = setInterval(() => void this.look(), every).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    this.delay?.disable();
  }

  /** Counts a request until its answer has left, or its caller has gone. */
  begin(response: ServerResponse): void {
    this.underWay++;
    response.once('close', () => this.underWay--);
  }

  /**
   * @returns whether it is taken only because of what it says: whoever turns out to be nobody is refused then
   * @throws DomainError SERVICE.BUSY, before anything was done
   */
  admit(contract: RouteContract, body: unknown): boolean {
    const level = Math.max(this.pressure, levelOf(this.underWay / this.configuration.requestsAtOnce, shares));
    const rank = rankOf(contract);
    if (level < refusedFrom[rank]) return false;
    if (contract.underLoad === 'never' || contract.urgent?.(body)) return true;
    throw this.refusal(contract);
  }

  /** Spread, so that those who are refused together do not come back together. */
  refusal(contract: RouteContract): DomainError {
    this.metrics.refusedForLoad.inc({ route: contract.id });
    return new DomainError('SERVICE.BUSY', undefined, undefined, 1 + Math.floor(Math.random() * 4));
  }

  private async look(): Promise<void> {
    const late = this.delay ? this.delay.mean / 1e6 : 0;
    this.delay?.reset();
    const age = await this.ageOfOldestEvent();
    this.pressure = Math.max(levelOf(late, delays), age < away ? levelOf(age, ages) : 0);
  }

  private async ageOfOldestEvent(): Promise<number> {
    try {
      const [row] = await this.database.query<{ at: Date | null }>('select oldest_event_waiting($1) as at', [
        this.subscribers.sending(),
      ]);
      return row?.at ? +this.clock.now() - +row.at : 0;
    } catch {
      // The database says itself that it is away.
      return 0;
    }
  }
}

function rankOf(contract: RouteContract): keyof typeof refusedFrom {
  if (contract.underLoad) return 'last';
  return looks(contract) ? 'reads' : 'changes';
}

/** How many of the limits a figure has reached. */
const levelOf = (figure: number, limits: readonly number[]): number => limits.filter((limit) => figure >= limit).length;
