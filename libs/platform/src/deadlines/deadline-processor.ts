import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DeadlineJob } from '#contracts';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PermanentFailure } from '../domain-error.js';
import { FailedWork } from '../events/failed-work.js';
import { correlation } from '../logging/correlation.js';
import { Metrics } from '../metrics.js';
import { DEADLINE_KIND, type HandlesDeadline } from './deadline-handler.js';

/** Marks it fired: whoever does so owns the effect. */
const claim = `
update deadline set fired_at = $2
 where id = $1 and fired_at is null and cancelled_at is null and failed_at is null
returning id, kind, subject_id as "subjectId", patient_id as "patientId", due_at as "dueAt"`;

/** Fires one deadline. Safe to call twice, or for one that was cancelled meanwhile. */
@Injectable()
export class DeadlineProcessor implements OnModuleInit {
  private readonly handlers = new Map<string, HandlesDeadline>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly work: UnitOfWork,
    private readonly failed: FailedWork,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const kind = metatype && (Reflect.getMetadata(DEADLINE_KIND, metatype) as string | undefined);
      if (!kind) continue;
      if (this.handlers.has(kind)) throw new Error(`Two handlers fire deadlines of the kind "${kind}".`);
      this.handlers.set(kind, instance as HandlesDeadline);
    }
  }

  async process(given: unknown): Promise<void> {
    const job = DeadlineJob.parse(given);
    await correlation.run(job.correlationId, () => this.fire(job));
  }

  private async fire(job: DeadlineJob): Promise<void> {
    const actor = { kind: 'system', organisationId: job.organisationId } as const;
    const scope = { actor, correlationId: job.correlationId, patientId: job.patientId };
    try {
      await this.work.run(scope, (tx) => this.claimAndFire(job.deadlineId, tx));
    } catch (error) {
      await this.failed.deadline(job, error);
    }
  }

  private async claimAndFire(deadlineId: string, tx: Transaction): Promise<void> {
    const deadline = await tx.one<Parameters<HandlesDeadline['fire']>[0]>(claim, [deadlineId, tx.now]);
    if (!deadline) return;
    const handler = this.handlers.get(deadline.kind);
    if (!handler) throw new PermanentFailure('DEADLINE_KIND_UNKNOWN');
    await handler.fire(deadline, tx);
    this.metrics.deadlineLateness.observe({ kind: deadline.kind }, Math.max(0, +tx.now - +deadline.dueAt) / 1000);
  }
}
