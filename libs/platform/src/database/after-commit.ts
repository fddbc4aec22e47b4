import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Ids } from '../ids.js';
import { LiveHints } from '../live/live-hints.js';
import { Metrics } from '../metrics.js';
import { EventTraces } from '../tracing/event-traces.js';
import type { Transaction } from './transaction.js';

/** What follows a commit without being part of it. */
@Injectable()
export class AfterCommit {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    private readonly hints: LiveHints,
    private readonly metrics: Metrics,
    private readonly traces: EventTraces,
  ) {}

  committed(tx: Transaction): void {
    for (const event of tx.appended) this.metrics.eventsAppended.inc({ type: event.type });
    const { organisationId, correlationId } = tx;
    const { on } = this.traces;
    if (on && (tx.appended.length || tx.cause)) this.traces.committed(tx);
    for (const hint of tx.hints.values()) {
      const cause = on ? { cause: this.traces.causeOf(tx, hint.alertId) } : undefined;
      this.hints.publish({ ...hint, organisationId, correlationId, ...cause });
    }
    for (const accessChanged of tx.accessChanges) {
      this.hints.publish({ accessChanged, organisationId, correlationId });
    }
  }
}
