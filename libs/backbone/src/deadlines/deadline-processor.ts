import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type DeadlineToFire, DeadlineWakeUp, perWakeUp } from '#contracts';
import {
  correlation,
  DEADLINE_KIND,
  type FiredDeadline,
  type HandlesDeadline,
  Metrics,
  type Transaction,
  UnitOfWork,
  WorkOfNewerRelease,
} from '#kernel';
import { FailedWork } from '../events/failed-work.js';
import { PatientBatcher } from '../patient-batcher.js';

/** Marks it fired: whoever does so owns the effect. */
const claim = `
update deadline set fired_at = $2
 where id = any($1) and fired_at is null and cancelled_at is null and failed_at is null
returning id, kind, subject_id as "subjectId", patient_id as "patientId", due_at as "dueAt"`;

/**
 * Fires deadlines, several in one transaction when several wait. Safe to call twice, or for one that was cancelled
 * meanwhile.
 */
@Injectable()
export class DeadlineProcessor implements OnModuleInit {
  private readonly handlers = new Map<string, HandlesDeadline>();
  private readonly batcher = new PatientBatcher<DeadlineToFire>({
    atOnce: 2,
    most: perWakeUp,
    keyOf: ({ deadlineId }) => deadlineId,
    organisationOf: ({ organisationId }) => organisationId,
    patientOf: ({ patientId }) => patientId,
    handle: (deadlines) => this.fire(deadlines),
  });

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

  /** @throws ZodError when the job is not one of ours */
  async wake(job: unknown): Promise<void> {
    const { deadlines } = DeadlineWakeUp.parse(job);
    await Promise.all(deadlines.map((deadline) => this.batcher.add(deadline)));
  }

  /** A group commits together. When it fails, each is tried alone. */
  private async fire(deadlines: DeadlineToFire[]): Promise<void> {
    const [first] = deadlines;
    const actor = { kind: 'system', organisationId: first!.organisationId } as const;
    const ids = deadlines.map(({ deadlineId }) => deadlineId);
    try {
      await this.work.runTogether(
        actor,
        deadlines.map((deadline) => ({
          correlationId: deadline.correlationId,
          serialiseBy: deadline.patientId,
          work: (tx) => correlation.run(deadline.correlationId, () => this.claimAndFire(deadline, ids, tx)),
        })),
      );
    } catch (error) {
      if (deadlines.length > 1) await Promise.all(deadlines.map((deadline) => this.fire([deadline])));
      else await correlation.run(first!.correlationId, () => this.failed.deadline(first!, error));
    }
  }

  private async claimAndFire(fired: DeadlineToFire, group: readonly string[], tx: Transaction): Promise<void> {
    const claimed = await tx.memo('claimed', () => tx.query<FiredDeadline>(claim, [group, tx.now]));
    const deadline = claimed.find(({ id }) => id === fired.deadlineId);
    if (!deadline) return;
    tx.notBefore(deadline.dueAt);
    tx.cause = fired;
    const handler = this.handlers.get(deadline.kind);
    if (!handler) throw new WorkOfNewerRelease('DEADLINE_KIND_UNKNOWN', deadline.kind);
    // A worker has it in hand already: to ask the rules by way of another queue would only take time.
    tx.reactInline();
    await handler.fire(deadline, tx);
    this.metrics.deadlineLateness.observe({ kind: deadline.kind }, Math.max(0, +tx.now - +deadline.dueAt) / 1000);
  }
}
