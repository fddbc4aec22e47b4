import { Injectable } from '@nestjs/common';
import { Clock, Database, Log } from '#kernel';
import { QueueSender } from '../queue/queue-sender.js';

const keysAreKeptFor = 7 * 24 * 3_600_000;

/** Small regular chores: next months' partitions, old idempotency keys, finished jobs. */
@Injectable()
export class Housekeeping {
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly database: Database,
    private readonly sender: QueueSender,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    this.every(30_000, () => this.sender.tidy());
    this.every(6 * 3_600_000, async () => {
      await this.database.query('select ensure_partitions($1)', [this.clock.now()]);
      await this.database.query('select forget_old_keys($1)', [new Date(+this.clock.now() - keysAreKeptFor)]);
    });
  }

  stop(): void {
    for (const timer of this.timers.splice(0)) clearInterval(timer);
  }

  private every(milliseconds: number, chore: () => Promise<unknown>): void {
    const run = () =>
      chore().catch((error) => this.log.warn('A chore failed; it comes again', { error: (error as Error).name }));
    this.timers.push(setInterval(() => void run(), milliseconds).unref());
    void run();
  }
}
