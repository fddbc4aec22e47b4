import { type DomainEvent, eventContracts, isEventType, upcastData } from '#contracts';
import { PermanentFailure, WorkOfNewerRelease } from '../domain-error.js';

/** A row of `domain_event`. */
export interface EventRow {
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

/** @throws WorkOfNewerRelease when this release does not know the event's type, or not yet its version; an earlier one is read as today's. */
export function toEvent(row: EventRow): DomainEvent {
  if (!isEventType(row.type)) throw new WorkOfNewerRelease('EVENT_TYPE_UNKNOWN', row.type);
  const contract = eventContracts[row.type];
  if (row.version > contract.version)
    throw new WorkOfNewerRelease('EVENT_VERSION_UNKNOWN', `${row.type} ${row.version}`);
  const data = upcastData(contract, row.version, row.data);
  if (!data) throw new PermanentFailure('EVENT_DATA_INVALID');
  return {
    id: row.id,
    organisationId: row.organisation_id,
    type: row.type,
    version: contract.version,
    subjectId: row.subject_id,
    occurredAt: row.occurred_at,
    actor: row.actor,
    correlationId: row.correlation_id,
    data,
  } as DomainEvent;
}
