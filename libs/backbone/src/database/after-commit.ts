import { Injectable } from '@nestjs/common';
import { Clock, Ids, LiveHints, Metrics, type Transaction } from '#kernel';
import { EventTraces } from '../event-traces.js';

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
    for (const row of tx.changes.values()) {
      const cause = on ? { cause: this.traces.causeOf(tx, row.id) } : undefined;
      this.hints.publish({ ...row, organisationId, correlationId, ...cause });
    }
    for (const hint of tx.hints) hint();
    for (const accessChanged of tx.accessChanges) {
      this.hints.publish({ accessChanged, organisationId, correlationId });
    }
  }
}
