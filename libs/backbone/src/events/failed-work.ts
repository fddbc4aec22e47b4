import { Injectable } from '@nestjs/common';
import type { DeadlineToFire, EventToHandle, FailedKind } from '#contracts';
import {
  DomainError,
  Log,
  Metrics,
  PermanentFailure,
  tellsOfFailedWork,
  UnitOfWork,
  WorkOfNewerRelease,
} from '#kernel';
import { afterFailure } from './after-failure.js';
import { UnknownWork } from './unknown-work.js';

interface Work {
  kind: FailedKind;
  /** As the metrics name it. */
  what: string;
  id: string;
  name: string;
}

/**
 * What becomes of work that failed: tried again after a growing wait, and after a bounded number of attempts (at
 * once, if it can never succeed) kept as failed, where health, metrics and the failed list show it. While the
 * database is away nothing is counted against the work: its row stays due. Nor is anything counted against work of a newer
 * release: it is put off by seconds, for a day at most.
 */
@Injectable()
export class FailedWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly unknownWork: UnknownWork,
    private readonly log: Log,
  ) {}

  async event(job: EventToHandle, error: unknown): Promise<void> {
    const work: Work = { kind: 'event', what: 'delivery', id: job.eventId, name: job.subscriber };
    const sql = `update event_delivery set ${afterFailure(error, 'send_after')}
       where event_id = $4 and subscriber = $5 and failed_at is null returning failed_at, subscriber as name`;
    await this.record(work, job, error, sql, [job.eventId, job.subscriber]);
  }

  async deadline(job: DeadlineToFire, error: unknown): Promise<void> {
    const work: Work = { kind: 'deadline', what: 'deadline', id: job.deadlineId, name: job.deadlineId };
    const sql = `update deadline set ${afterFailure(error, 'wake_after')}
       where id = $4 and fired_at is null and cancelled_at is null and failed_at is null returning failed_at, kind as name`;
    await this.record(work, job, error, sql, [job.deadlineId]);
  }

  private async record(
    { kind, what, id, name: subject }: Work,
    job: { organisationId: string; correlationId: string },
    error: unknown,
    sql: string,
    values: unknown[],
  ): Promise<void> {
    const reason = reasonOf(error);
    const unknown = error instanceof WorkOfNewerRelease ? error.what : null;
    if (unknown) this.unknownWork.add(unknown);
    this.metrics[unknown ? 'unknownWork' : 'workFailed'].inc({ what, reason });
    const actor = { kind: 'system', organisationId: job.organisationId } as const;
    try {
      const givenUp = await this.work.run({ actor, correlationId: job.correlationId }, async (tx) => {
        const row = await tx.one<{ failed_at: Date | null; name: string }>(sql, [tx.now, reason, unknown, ...values]);
        if (!row?.failed_at) return false;
        const { name } = row;
        if (name !== tellsOfFailedWork) tx.append({ type: 'work.failed', data: { subjectId: id, kind, name, reason } });
        return true;
      });
      if (givenUp) this.log.error(`A ${what} was given up`, error, { subject, reason });
      else if (unknown) this.log.info(`A ${what} is of a newer release and waits for it`, { subject, reason });
      else this.log.warn(`A ${what} failed and will be tried again`, { subject, reason });
    } catch (recordingError) {
      // The queue must not take the job for done: then it would not let the sweep add it again.
      this.log.error(`A ${what} failed and could not be recorded; it stays due`, recordingError, { subject, reason });
      throw recordingError;
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof PermanentFailure || error instanceof WorkOfNewerRelease) return error.reason;
  if (error instanceof DomainError) return error.code;
  const { code, name } = (error ?? {}) as { code?: string; name?: string };
  return code ?? name ?? 'UNKNOWN';
}
