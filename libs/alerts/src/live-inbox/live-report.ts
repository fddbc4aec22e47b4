import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, correlation, Log, Metrics, spanIdOf, Tracing } from '#kernel';

interface Sent {
  correlationId: string;
  cause: string | undefined;
  began: number;
}

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

  /** `cause` is there while traces are made; `began` in milliseconds. */
  sent(message: string, alertId: string, { correlationId, cause, began }: Sent): void {
    this.metrics.messagesSent.inc({ message });
    if (this.tracing.on && cause) {
      const spanId = spanIdOf('message', cause, alertId, this.gateway);
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
        attributes: { 'holdfast.alert.id': alertId },
      });
    }
    correlation.run(correlationId, () => this.log.info('Sent a live message', { message, alertId }));
  }

  failed(error: unknown): void {
    this.metrics.workFailed.inc({ what: 'live', reason: 'read' });
    this.log.error('Live messages could not be sent; the next heartbeat says what is missing', error);
  }
}
