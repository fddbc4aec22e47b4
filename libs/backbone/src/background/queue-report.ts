import { Injectable } from '@nestjs/common';
import { Log, Metrics } from '#kernel';

/** Says out loud when a queue is away or a job makes no sense. */
@Injectable()
export class QueueReport {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  lost(queue: string, error: Error): void {
    this.metrics.workFailed.inc({ what: 'queue', reason: 'connection' });
    this.log.warn('The queue is not reachable', { queue, error: error.name });
  }

  /** Only a job that is not one of ours gets here: the processors record every other failure themselves. */
  refused(queue: string, error: Error): void {
    this.metrics.workFailed.inc({ what: 'job', reason: error.name });
    this.log.error('A job was not understood', error, { queue });
  }
}
