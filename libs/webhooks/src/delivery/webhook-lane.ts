import { Injectable } from '@nestjs/common';
import { type BackgroundWork, backgroundWork, Clock, Contributes, Database, Lane, Log } from '#kernel';
import { type ClaimedDelivery, PrepareDelivery } from './prepare-delivery.js';
import { SendDelivery } from './send-delivery.js';
import { SettleDelivery } from './settle-delivery.js';

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
    private readonly preparing: PrepareDelivery,
    private readonly sending: SendDelivery,
    private readonly settling: SettleDelivery,
    log: Log,
  ) {
    this.lane = new Lane({
      atOnce,
      now: () => this.clock.now(),
      claim: (most) => this.claim(most),
      handle: (claimed) => this.handle(claimed),
      nextDue: () => this.nextDue(),
      failed: (error) => log.error('Webhooks could not be told; they are again', error),
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

  async nextDue(): Promise<Date | null> {
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

  private async handle(claimed: ClaimedDelivery): Promise<void> {
    const prepared = await this.preparing.prepare(claimed);
    if (prepared) await this.settling.settle(claimed, await this.sending.send(prepared));
  }
}
