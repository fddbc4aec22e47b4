import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type EventToHandle, queues } from '#contracts';
import { Log, Metrics } from '#kernel';
import { QueueSender } from '../queue/queue-sender.js';
import { wakeUps } from '../queue/wake-ups.js';

/** One event on its way to one subscriber. */
export interface Delivery extends EventToHandle {
  /** Differs each time that the work comes anew: part of the job's id, so that it is not taken for a job of before. */
  nth: number;
  /** A worker of an older release put it off. */
  unknown?: boolean;
}

/** For how many times as long as a batch took to send the next one gathers; in milliseconds, at least and at most. */
const rest = 3;
const shortestRest = 2;
const longestRest = 25;

/**
 * Puts wake-ups on the queue. What comes alone is sent at once. While the queue takes in a batch, and for a moment in
 * proportion after it, what comes gathers for the next: the slower the queue, the fewer and fuller its jobs. A wake-up
 * that cannot be sent is not lost: its delivery row stays due, and the sweep sends it again.
 */
@Injectable()
export class Relay {
  private waiting: Delivery[] = [];
  private sending: Promise<void> | null = null;

  constructor(
    private readonly sender: QueueSender,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** The fast path: returns at once. */
  sendSoon(deliveries: readonly Delivery[]): void {
    if (!deliveries.length) return;
    this.waiting.push(...deliveries);
    this.sending ??= this.drain().finally(() => {
      this.sending = null;
    });
  }

  /** The safe path: resolves when the queue has them. */
  async send(deliveries: readonly Delivery[], path: 'fast' | 'sweep' = 'sweep'): Promise<void> {
    await this.sender.add(queues.events, wakeUps('events', deliveries, jobIdOf));
    this.metrics.jobsSent.inc({ queue: queues.events, path }, deliveries.length);
  }

  /** Resolves when nothing is under way: for an orderly end. */
  async idle(): Promise<void> {
    while (this.sending) await this.sending;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length) {
      const batch = this.waiting.splice(0, 500);
      const began = performance.now();
      try {
        await this.send(batch, 'fast');
      } catch (error) {
        this.metrics.workFailed.inc({ what: 'relay', reason: 'queue' });
        this.log.warn('The queue did not take a batch; the sweep will send it', { size: batch.length });
        this.log.debug(String(error));
      }
      await wait(Math.max(shortestRest, Math.min(longestRest, (performance.now() - began) * rest)));
    }
  }
}

const jobIdOf = ({ eventId, subscriber, nth }: Delivery): string =>
  nth ? `${eventId}-${subscriber}-${nth}` : `${eventId}-${subscriber}`;
