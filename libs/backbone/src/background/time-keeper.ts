import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, SharedClock } from '#kernel';

const lookEvery = 5_000;

/** Keeps the clock at the database's time: from before the first work on, and after a machine slept. */
@Injectable()
export class TimeKeeper implements OnModuleInit, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    const { clock } = this;
    if (!(clock instanceof SharedClock)) return;
    const look = (): Promise<void> => {
      this.looking ??= this.look(clock).finally(() => {
        this.looking = null;
      });
      return this.looking;
    };
    await look();
    this.timer = setInterval(look, lookEvery).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(clock: SharedClock): Promise<void> {
    const asked = performance.now();
    try {
      const [row] = await this.database.query<{ at: Date }>('select clock_timestamp() as at');
      clock.agree(row!.at, asked, performance.now());
    } catch {
      // Until the database is back, what has elapsed is a good measure.
    }
  }
}
