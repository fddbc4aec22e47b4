import { Injectable } from '@nestjs/common';
import type { DeadlineToFire, EventToHandle, FailedKind } from '#contracts';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DomainError, PermanentFailure } from '../domain-error.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics.js';

/** Failed attempts after which work is given up and shown. With the waits between, about a quarter of an hour. */
export const attemptsUntilShown = 12;

/** The subscriber that tells the admins. When it is given up itself, telling it again would go on for ever. */
export const tellsOfFailedWork = 'operations.tell-admins';

const wait = `least(interval '1 second' * power(2, attempts), interval '2 minutes')`;

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
 * database is away nothing is counted against the work: its row stays due.
 */
@Injectable()
export class FailedWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  async event(job: EventToHandle, error: unknown): Promise<void> {
    const work: Work = { kind: 'event', what: 'delivery', id: job.eventId, name: job.subscriber };
    await this.record(work, job, error, (reason, permanent) => [
      `update event_delivery
          set attempts = attempts + 1, last_error = $3, send_after = $5::timestamptz + ${wait},
              failed_at = case when $4 or attempts + 1 >= ${attemptsUntilShown} then $5::timestamptz end
        where event_id = $1 and subscriber = $2 and failed_at is null returning failed_at, subscriber as name`,
      [job.eventId, job.subscriber, reason, permanent],
    ]);
  }

  async deadline(job: DeadlineToFire, error: unknown): Promise<void> {
    const work: Work = { kind: 'deadline', what: 'deadline', id: job.deadlineId, name: job.deadlineId };
    await this.record(work, job, error, (reason, permanent) => [
      `update deadline
          set attempts = attempts + 1, last_error = $2, wake_after = $4::timestamptz + ${wait},
              failed_at = case when $3 or attempts + 1 >= ${attemptsUntilShown} then $4::timestamptz end
        where id = $1 and fired_at is null and cancelled_at is null and failed_at is null
        returning failed_at, kind as name`,
      [job.deadlineId, reason, permanent],
    ]);
  }

  private async record(
    { kind, what, id, name: subject }: Work,
    job: { organisationId: string; correlationId: string },
    error: unknown,
    statement: (reason: string, permanent: boolean) => [sql: string, values: unknown[]],
  ): Promise<void> {
    const reason = reasonOf(error);
    this.metrics.workFailed.inc({ what, reason });
    const actor = { kind: 'system', organisationId: job.organisationId } as const;
    const [sql, values] = statement(reason, error instanceof PermanentFailure);
    try {
      const givenUp = await this.work.run({ actor, correlationId: job.correlationId }, async (tx) => {
        const row = await tx.one<{ failed_at: Date | null; name: string }>(sql, [...values, tx.now]);
        if (!row?.failed_at) return false;
        const { name } = row;
        if (name !== tellsOfFailedWork) tx.append({ type: 'work.failed', data: { subjectId: id, kind, name, reason } });
        return true;
      });
      if (givenUp) this.log.error(`A ${what} was given up`, error, { subject, reason });
      else this.log.warn(`A ${what} failed and will be tried again`, { subject, reason });
    } catch (recordingError) {
      // The queue must not take the job for done: then it would not let the sweep add it again.
      this.log.error(`A ${what} failed and could not be recorded; it stays due`, recordingError, { subject, reason });
      throw recordingError;
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof PermanentFailure) return error.reason;
  if (error instanceof DomainError) return error.code;
  const { code, name } = (error ?? {}) as { code?: string; name?: string };
  return code ?? name ?? 'UNKNOWN';
}
