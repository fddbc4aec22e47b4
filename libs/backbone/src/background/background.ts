import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { backgroundWork, Contributions } from '#kernel';
import { AuditSealer } from '../audit/audit-sealer.js';
import { Sweep } from '../deadlines/sweep.js';
import { Outbox } from '../events/outbox.js';
import { Housekeeping } from './housekeeping.js';
import { QueueWorker } from './queue-worker.js';

/** Everything a worker process does. Ending lets what has begun come to its end before connections close. */
@Injectable()
export class Background implements BeforeApplicationShutdown {
  private started = false;

  constructor(
    private readonly worker: QueueWorker,
    private readonly sweep: Sweep,
    private readonly housekeeping: Housekeeping,
    private readonly sealer: AuditSealer,
    private readonly outbox: Outbox,
    private readonly contributions: Contributions,
  ) {}

  async start(): Promise<void> {
    this.started = true;
    await this.worker.start();
    this.sweep.start();
    this.housekeeping.start();
    this.sealer.start();
    for (const work of this.contributions.to(backgroundWork)) work.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.started) return;
    this.housekeeping.stop();
    await Promise.all([this.sweep.stop(), this.worker.stop(), this.sealer.stop()]);
    await Promise.all([this.outbox.stop(), ...this.contributions.to(backgroundWork).map((work) => work.stop())]);
  }
}
