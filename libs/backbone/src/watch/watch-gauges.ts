import { Injectable } from '@nestjs/common';
import { WatchCode } from '#contracts';
import { Metrics } from '#kernel';
import type { Look } from './watch.js';

/** The latest look as metrics. Every finding has a series from the start, so that an alarm can tell 0 from absent. */
@Injectable()
export class WatchGauges {
  constructor(private readonly metrics: Metrics) {}

  show({ at, findings, state, queues }: Look): void {
    const { wrong, queueJobs, waitingEvents, oldestEvent, overdueDeadlines, failedWork } = this.metrics;
    for (const code of WatchCode.options) {
      if (code === 'WORKER_MISSING' || code === 'SWEEP_STOPPED') continue;
      wrong.set({ code }, findings.filter((finding) => finding.code === code).length);
    }
    for (const [queue, { waiting, active, failed }] of queues) {
      for (const [jobState, count] of Object.entries({ waiting, active, failed })) {
        queueJobs.set({ queue, state: jobState }, count);
      }
    }
    if (!state) return;
    waitingEvents.set(Number(state.waiting));
    oldestEvent.set(state.oldest_event ? Math.max(0, +at - +state.oldest_event) / 1000 : 0);
    overdueDeadlines.set(Number(state.overdue));
    failedWork.set({ what: 'delivery' }, Number(state.failed_deliveries));
    failedWork.set({ what: 'deadline' }, Number(state.failed_deadlines));
  }
}
