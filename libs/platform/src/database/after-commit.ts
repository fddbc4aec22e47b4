import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Ids } from '../ids.js';
import { LiveHints } from '../live/live-hints.js';
import { Metrics } from '../metrics.js';
import type { Transaction } from './transaction.js';

/** What follows a commit without being part of it. */
@Injectable()
export class AfterCommit {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    private readonly hints: LiveHints,
    private readonly metrics: Metrics,
  ) {}

  committed(tx: Transaction): void {
    for (const event of tx.appended) this.metrics.eventsAppended.inc({ type: event.type });
    const { organisationId, correlationId } = tx;
    for (const hint of tx.hints) this.hints.publish({ ...hint, organisationId, correlationId });
    for (const accessChanged of tx.accessChanges) {
      this.hints.publish({ accessChanged, organisationId, correlationId });
    }
  }
}
