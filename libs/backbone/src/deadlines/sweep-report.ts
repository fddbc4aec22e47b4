import { Injectable } from '@nestjs/common';
import { Log, Metrics } from '#kernel';

/** What the sweep tells the outside. */
@Injectable()
export class SweepReport {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  sent(queue: string, count: number): void {
    if (count) this.metrics.jobsSent.inc({ queue, path: 'sweep' }, count);
  }

  failed(error: unknown): void {
    this.metrics.workFailed.inc({ what: 'sweep', reason: 'round' });
    this.log.error('A sweep failed; the next one follows', error);
  }
}
