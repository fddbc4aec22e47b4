import { Inject, Injectable } from '@nestjs/common';
import { type IQueueBackend, Queue } from 'bullmq';
import { queues } from '#contracts';
import { Log } from '../logging/log.js';
import { QUEUE_BACKEND, type QueueBackend } from './queue-backend.js';

type AnyQueue = Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend>;

/** A queue that does not answer must not hold up whoever waits. */
const patience = 5_000;

/** Adds wake-ups. An id that is already waiting is not added again. */
@Injectable()
export class QueueSender {
  private readonly open = new Map<string, AnyQueue>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly log: Log,
  ) {}

  async add(queue: string, jobs: readonly { id: string; job: object }[]): Promise<void> {
    if (!jobs.length) return;
    const target = this.queue(queue);
    const wakeUps = jobs.map(({ id, job }) => ({
      name: queue,
      data: job,
      opts: { jobId: id, ...this.backend.retention },
    }));
    const adding =
      wakeUps.length <= this.backend.oneByOne
        ? Promise.all(wakeUps.map(({ name, data, opts }) => target.add(name, data, opts)))
        : target.addBulk(wakeUps);
    await within<unknown>(patience, adding);
  }

  /** Jobs that wait or are being worked on. */
  async depth(queue: string): Promise<number> {
    const counts = await within(patience, this.queue(queue).getJobCounts('waiting', 'active', 'prioritized'));
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  /** Removes finished jobs that a backend keeps for a while. */
  async tidy(): Promise<void> {
    for (const name of Object.values(queues)) await this.queue(name).clean(30_000, 20_000, 'completed');
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close().catch(() => {})));
  }

  private queue(name: string): AnyQueue {
    let queue = this.open.get(name);
    if (!queue) {
      queue = new Queue(name, this.backend.options('send'), this.backend.factory) as unknown as AnyQueue;
      queue.on('error', (error) => this.log.warn('The queue is not reachable', { queue: name, error: error.name }));
      this.open.set(name, queue);
    }
    return queue;
  }
}

/** Wakes nobody: for a life that is lived in a time lapse. */
@Injectable()
export class NoSender {
  async add(): Promise<void> {}
  async depth(): Promise<number> {
    return 0;
  }
  async tidy(): Promise<void> {}
  async close(): Promise<void> {}
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The queue did not answer in time')), milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
