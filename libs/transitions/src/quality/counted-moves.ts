import { Inject, Injectable } from '@nestjs/common';
import type { RouteInput, routes } from '#contracts';
import type { Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import { QualityRows } from './quality.repository.js';
import { type AskedPeriod, boundsOf, type Counted, count } from './quality-of.js';

/** Counts the moves of a period, as known at a moment that is not to come. */
@Injectable()
export class CountedMoves {
  constructor(
    private readonly rows: QualityRows,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async in(tx: Transaction, query: RouteInput<typeof routes.readTransitionQuality>['query']): Promise<Counted> {
    const { timeZone } = await this.staff.businessHours(tx);
    const asOf = new Date(Math.min(query.asOf ? Date.parse(query.asOf) : Number.POSITIVE_INFINITY, +tx.now));
    const asked: AskedPeriod = { ...query, asOf, timeZone };
    const { from, to } = boundsOf(asked);
    return count(from < to ? await this.rows.movesIn(tx, from, to) : [], asked);
  }
}
