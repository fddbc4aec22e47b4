import { Injectable } from '@nestjs/common';
import { webhookDeliveriesKeptDays } from '#contracts';
import { type BackgroundWork, backgroundWork, Clock, Contributes, Database, Log } from '#kernel';

const every = 3_600_000;
const atOnce = 1_000;

/** Deletes deliveries that ended long ago. By the hour; nothing hangs on when. */
@Injectable()
@Contributes(backgroundWork)
export class OldDeliveries implements BackgroundWork {
  private timer: NodeJS.Timeout | null = null;
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      this.settle().catch((error: unknown) => this.log.error('Old webhook deliveries stay for another hour', error));
    }, every);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** A steered clock comes by at each of its steps: it looks no oftener than by the hour. */
  async settle(): Promise<number> {
    const now = +this.clock.now();
    if (now - this.lookedAt < every) return 0;
    this.lookedAt = now;
    const before = new Date(now - webhookDeliveriesKeptDays * 86_400_000);
    for (let deleted = 0; ; ) {
      const sql = 'select forget_webhook_deliveries($1, $2) as n';
      const [row] = await this.database.query<{ n: number }>(sql, [before, atOnce]);
      deleted += row?.n ?? 0;
      if ((row?.n ?? 0) < atOnce) return deleted;
    }
  }

  async nextDue(): Promise<null> {
    return null;
  }
}
