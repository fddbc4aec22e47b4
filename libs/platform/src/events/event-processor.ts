import { Injectable } from '@nestjs/common';
import { type DomainEvent, EventJob, eventContracts, isEventType } from '#contracts';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PermanentFailure } from '../domain-error.js';
import { correlation } from '../logging/correlation.js';
import { EventReport } from './event-report.js';
import { FailedWork } from './failed-work.js';
import { Subscribers } from './subscribers.js';

interface EventRow {
  id: string;
  organisation_id: string;
  type: string;
  version: number;
  subject_id: string;
  occurred_at: Date;
  actor: string;
  correlation_id: string;
  data: unknown;
}

/**
 * The gate of exactly-once: whoever deletes the delivery row owns the effect, and writes down in the same
 * transaction that the event is handled. A second worker waits for the row, finds it gone, and does nothing.
 */
const claim = `
with gone as (
  delete from event_delivery where event_id = $1 and subscriber = $2 and failed_at is null returning event_id
), handled as (
  insert into handled_event (event_id, subscriber, organisation_id, handled_at)
  select event_id, $2, $3, $4 from gone on conflict do nothing returning event_id
)
select h.event_id as claimed, e.* from handled h left join domain_event e on e.id = $1`;

/** Runs one subscriber for one event. Safe to call twice, or for an event that is gone. */
@Injectable()
export class EventProcessor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subscribers: Subscribers,
    private readonly failed: FailedWork,
    private readonly report: EventReport,
  ) {}

  async process(given: unknown): Promise<void> {
    const job = EventJob.parse(given);
    await correlation.run(job.correlationId, () => this.handle(job));
  }

  private async handle(job: EventJob): Promise<void> {
    const { subscriber } = job;
    const actor = { kind: 'system', organisationId: job.organisationId } as const;
    const scope = { actor, correlationId: job.correlationId, patientId: job.subjectId };
    try {
      const occurredAt = await this.work.run(scope, (tx) => this.claimAndHandle(job, tx));
      if (occurredAt) this.report.handled(job.eventId, subscriber, occurredAt);
      else this.report.alreadyHandled(subscriber);
    } catch (error) {
      this.report.failed(subscriber);
      await this.failed.delivery(job, error);
    }
  }

  private async claimAndHandle(job: EventJob, tx: Transaction): Promise<Date | null> {
    const values = [job.eventId, job.subscriber, job.organisationId, tx.now];
    const row = await tx.one<EventRow & { claimed: string }>(claim, values);
    if (!row) return null;
    if (!row.id) throw new PermanentFailure('EVENT_GONE');
    const handler = this.subscribers.find(job.subscriber);
    if (!handler) throw new PermanentFailure('SUBSCRIBER_UNKNOWN');
    await handler.handle(toEvent(row), tx);
    return row.occurred_at;
  }
}

/** @throws PermanentFailure when this release does not know the event's type or version. */
export function toEvent(row: EventRow): DomainEvent {
  if (!isEventType(row.type)) throw new PermanentFailure('EVENT_TYPE_UNKNOWN');
  const contract = eventContracts[row.type];
  if (row.version !== contract.version) throw new PermanentFailure('EVENT_VERSION_UNKNOWN');
  const data = contract.data.safeParse(row.data);
  if (!data.success) throw new PermanentFailure('EVENT_DATA_INVALID');
  return {
    id: row.id,
    organisationId: row.organisation_id,
    type: row.type,
    version: row.version,
    subjectId: row.subject_id,
    occurredAt: row.occurred_at,
    actor: row.actor,
    correlationId: row.correlation_id,
    data: data.data,
  } as DomainEvent;
}
