import { Inject, Injectable } from '@nestjs/common';
import { type IQueueBackend, Worker } from 'bullmq';
import { queues } from '#contracts';
import { CONFIGURATION, type Configuration } from '#kernel';
import { DeadlineProcessor } from '../deadlines/deadline-processor.js';
import { EventProcessor } from '../events/event-processor.js';
import { QUEUE_BACKEND, type QueueBackend } from '../queue/queue-backend.js';
import { QueueReport } from './queue-report.js';

type AnyWorker = Worker<unknown, void, string, IQueueBackend>;

/** A worker that was killed leaves its jobs locked; they are taken over after this. A handler takes milliseconds. */
const lock = { lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 50 };
/** After a queue was away; by itself BullMQ waits for fifteen seconds. */
const runRetryDelay = 1_000;

/** Takes wake-ups off the queues. Stopping lets what has begun come to its end. */
@Injectable()
export class QueueWorker {
  private workers: AnyWorker[] = [];

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly events: EventProcessor,
    private readonly deadlines: DeadlineProcessor,
    private readonly report: QueueReport,
  ) {}

  async start(): Promise<void> {
    this.workers = [
      this.take(queues.events, (job) => this.events.wake(job)),
      this.take(queues.deadlines, (job) => this.deadlines.wake(job)),
    ];
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  private take(queue: string, process: (job: unknown) => Promise<void>): AnyWorker {
    const worker: AnyWorker = new Worker<unknown, void, string, IQueueBackend>(
      queue,
      (job) => process(job.data),
      { ...this.backend.options('work'), ...lock, runRetryDelay, concurrency: this.configuration.eventConcurrency },
      this.backend.factory,
    );
    worker.on('error', (error) => this.report.lost(queue, error));
    worker.on('failed', (_job, error) => this.report.refused(queue, error));
    return worker;
  }
}
