import { Injectable } from '@nestjs/common';
import type { EventToHandle } from '#contracts';
import { Clock, correlation, Log, Metrics, WorkOfNewerRelease } from '#kernel';
import { EventTraces } from '../event-traces.js';
import { LagMeter } from './lag-meter.js';

/** What the processor tells the outside: which event, by whom, how long after it happened. */
@Injectable()
export class EventReport {
  constructor(
    private readonly metrics: Metrics,
    private readonly log: Log,
    private readonly clock: Clock,
    private readonly meter: LagMeter,
    private readonly traces: EventTraces,
  ) {}

  /** `occurredAt` is null when somebody else had handled it before. `began` in milliseconds. */
  handled(event: EventToHandle, occurredAt: Date | null, began: number): void {
    const { eventId, subscriber, correlationId } = event;
    this.metrics.eventsHandled.inc({ subscriber, outcome: occurredAt ? 'done' : 'already-done' });
    if (!occurredAt) return;
    const lag = Math.max(0, +this.clock.now() - +occurredAt);
    this.meter.saw(lag);
    if (this.traces.on) this.traces.handled(event, occurredAt, began);
    this.metrics.eventLag.observe({ subscriber }, lag / 1000);
    correlation.run(correlationId, () => this.log.info('Handled an event', { eventId, subscriber, milliseconds: lag }));
  }

  notHandled(subscriber: string, error: unknown): void {
    const outcome = error instanceof WorkOfNewerRelease ? 'put-off' : 'failed';
    this.metrics.eventsHandled.inc({ subscriber, outcome });
  }
}
