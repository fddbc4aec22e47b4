import { Injectable } from '@nestjs/common';
import type { ClosedBecause } from '#contracts';
import type { Transaction } from '#kernel';
import { about, type ContactPoint } from './contact-point.js';
import { ContactPoints } from './contact-points.repository.js';
import { Reachability } from './reachability.js';

/** A way ends: its owner took it away, or what stands behind it is gone. What was to come by it goes by the next. */
@Injectable()
export class CloseContactPoint {
  constructor(
    private readonly points: ContactPoints,
    private readonly reachability: Reachability,
  ) {}

  /** As `close`, of one that may be gone. */
  async closeById(tx: Transaction, id: string, because: ClosedBecause): Promise<void> {
    const point = await this.points.byId(tx, id);
    if (point) await this.close(tx, point, because);
  }

  async close(tx: Transaction, point: ContactPoint, because: ClosedBecause): Promise<void> {
    if (point.closed) return;
    this.points.close(tx, point.id, because);
    tx.execute(
      `with gone as (
         update notification_attempt set state = 'skipped', reason = 'WAY_CLOSED', due_at = null, changed_at = $2
          where contact_point_id = $1 and state in ('waiting', 'held') returning notification_id)
       update notification_attempt a set due_at = $2
         from gone where a.notification_id = gone.notification_id and a.state = 'waiting' and a.contact_point_id <> $1`,
      [point.id, tx.now],
    );
    tx.append({ type: 'contact-point.closed', data: { ...about(point), because } });
    await this.reachability.lost(tx, point);
  }
}
