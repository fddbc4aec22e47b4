import { Injectable } from '@nestjs/common';
import { type BackgroundWork, backgroundWork, Clock, Contributes, Database, Lane, Log, Metrics } from '#kernel';
import { Deliver } from './deliver.js';
import type { ClaimedDelivery } from './prepare-delivery.js';

/** Under way at the same time: of one process, and of one webhook. */
const atOnce = 64;
export const places = 4;
/** Milliseconds after which whoever sends counts as dead: longer than the longest answer takes, by far. */
export const lease = 60_000;

/**
 * Takes what is due, decides, sends, settles. A process may die after any line: the delivery is due again, and goes under the
 * same id, by which the other system knows it.
 */
@Injectable()
@Contributes(backgroundWork)
export class WebhookLane implements BackgroundWork {
  private readonly lane: Lane<ClaimedDelivery>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    deliver: Deliver,
    log: Log,
    metrics: Metrics,
  ) {
    this.lane = new Lane({
      atOnce,
      now: () => this.clock.now(),
      claim: (most) => this.claim(most),
      handle: (claimed) => deliver.deliver(claimed),
      nextDue: () => this.next(),
      failed: (error) => {
        metrics.workFailed.inc({ what: 'webhooks', reason: 'round' });
        log.error('A webhook delivery could not be worked on; it is due again', error);
      },
    });
  }

  start(): void {
    this.lane.start();
  }

  wake(): void {
    this.lane.wake();
  }

  stop(): Promise<void> {
    return this.lane.stop();
  }

  settle(): Promise<number> {
    return this.lane.settle();
  }

  nextDue(): Promise<Date | null> {
    return this.lane.nextDue();
  }

  private async next(): Promise<Date | null> {
    const sql = 'select next_webhook_delivery($1, $2) as next';
    const [row] = await this.database.query<{ next: Date | null }>(sql, [this.clock.now(), places]);
    return row?.next ?? null;
  }

  claim(most: number): Promise<ClaimedDelivery[]> {
    const now = this.clock.now();
    return this.database.query<ClaimedDelivery>(
      'select id, organisation_id as "organisationId" from claim_webhook_deliveries($1, $2, $3, $4)',
      [now, new Date(+now + lease), places, most],
    );
  }
}
