import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, correlation, Log, Metrics, spanIdOf, Tracing } from '#kernel';
import type { FedRow } from './live-feed.js';

/** What the gateway tells the outside. */
@Injectable()
export class LiveReport {
  /** Each gateway sends the same message to its own screens. */
  private readonly gateway = randomUUID();

  constructor(
    readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly log: Log,
    private readonly tracing: Tracing,
  ) {}

  opened(): void {
    this.metrics.socketsOpen.inc();
  }

  closed(): void {
    this.metrics.socketsOpen.dec();
  }

  /** @param row whose `cause` is there while traces are made  @param began in milliseconds */
  sent({ message, kind, id, correlationId, cause }: FedRow, began: number): void {
    this.metrics.messagesSent.inc({ message });
    if (this.tracing.on && cause) {
      const spanId = spanIdOf('message', cause, id, this.gateway);
      this.tracing.step({
        ...{
          name: `live ${message}`,
          kind: 'producer',
          correlationId,
          spanId,
          parentId: cause,
          began,
          ended: Date.now(),
        },
        attributes: { [`holdfast.${kind}.id`]: id },
      });
    }
    correlation.run(correlationId, () => this.log.info('Sent a live message', { message, id }));
  }

  failed(error: unknown): void {
    this.metrics.workFailed.inc({ what: 'live', reason: 'read' });
    this.log.error('Live messages could not be sent; the next heartbeat says what is missing', error);
  }
}
