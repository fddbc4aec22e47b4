import { Inject, Injectable } from '@nestjs/common';
import { type IQueueBackend, Queue } from 'bullmq';
import { queues } from '#contracts';
import { Log } from '#kernel';
import { QUEUE_BACKEND, type QueueBackend } from './queue-backend.js';

export type AnyQueue = Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend>;

/** What a queue holds. Failed jobs are none of ours: ours record their failures themselves. */
export interface QueueState {
  waiting: number;
  active: number;
  failed: number;
  /** Since when the oldest job waits that nobody has taken. */
  waitingSince: Date | null;
  paused: boolean;
}

/** A queue that does not answer must not hold up whoever waits. */
const patience = 3_000;

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

  async state(name: string): Promise<QueueState> {
    const queue = this.queue(name);
    const looking = Promise.all([
      // On Postgres what waits on a paused queue goes by another name, which the types do not know.
      queue.getJobCounts('waiting', 'prioritized', 'active', 'failed', 'paused' as 'waiting'),
      queue.getJobs(['waiting'], 0, 0, true),
      queue.isPaused(),
    ]);
    const [counts, [oldest], paused] = await within(patience, looking);
    return {
      waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0) + (counts.paused ?? 0),
      active: counts.active ?? 0,
      failed: counts.failed ?? 0,
      waitingSince: oldest ? new Date(oldest.timestamp) : null,
      paused,
    };
  }

  /** Removes finished jobs that a backend keeps for a while. */
  async tidy(): Promise<void> {
    for (const name of Object.values(queues)) await this.queue(name).clean(30_000, 20_000, 'completed');
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close().catch(() => {})));
  }

  /** The queue itself: for whoever shows it. */
  queue(name: string): AnyQueue {
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
  async state(): Promise<QueueState> {
    return { waiting: 0, active: 0, failed: 0, waitingSince: null, paused: false };
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
