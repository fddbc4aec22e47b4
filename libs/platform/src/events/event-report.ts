import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics.js';

/** What the processor tells the outside: which event, by whom, how long after it happened. */
@Injectable()
export class EventReport {
  constructor(
    private readonly metrics: Metrics,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  handled(eventId: string, subscriber: string, occurredAt: Date): void {
    const lag = Math.max(0, +this.clock.now() - +occurredAt);
    this.metrics.eventsHandled.inc({ subscriber, outcome: 'done' });
    this.metrics.eventLag.observe({ subscriber }, lag / 1000);
    this.log.info('Handled an event', { eventId, subscriber, milliseconds: lag });
  }

  alreadyHandled(subscriber: string): void {
    this.metrics.eventsHandled.inc({ subscriber, outcome: 'already-done' });
  }

  failed(subscriber: string): void {
    this.metrics.eventsHandled.inc({ subscriber, outcome: 'failed' });
  }
}
