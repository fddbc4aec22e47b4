import { Injectable } from '@nestjs/common';
import { Clock, correlation, Log, Metrics } from '#platform';

/** What the gateway tells the outside. */
@Injectable()
export class LiveReport {
  constructor(
    readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  opened(): void {
    this.metrics.socketsOpen.inc();
  }

  closed(): void {
    this.metrics.socketsOpen.dec();
  }

  sent(message: string, alertId: string, correlationId: string): void {
    this.metrics.messagesSent.inc({ message });
    correlation.run(correlationId, () => this.log.info('Sent a live message', { message, alertId }));
  }

  failed(error: unknown): void {
    this.metrics.workFailed.inc({ what: 'live', reason: 'read' });
    this.log.error('Live messages could not be sent; the next heartbeat says what is missing', error);
  }
}
