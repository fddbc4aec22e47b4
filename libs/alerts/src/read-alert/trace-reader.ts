import { Inject, Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess, redactFacts } from '#access';
import {
  type ChainRole,
  type DomainEvent,
  type EventType,
  namedByOwner,
  type SaidThen,
  type TraceCode,
  type TraceEntry,
} from '#contracts';
import { eventsByIds, isReadable, type Transaction } from '#kernel';
import { type CheckInHistory, type EventDetail, EventDetails, ports, type StaffDirectory } from '#ports';
import { OtherAlerts } from './other-alerts.js';

interface Row {
  id: string;
  at: Date;
  code: TraceCode;
  step: number | null;
  roles: ChainRole[];
  staff_ids: string[];
  /** By the names of when it was written. */
  facts: Record<string, unknown> | null;
  check_in_ids: string[];
  event_id: string | null;
  note: string | null;
}

const unique = (ids: string[][]): string[] => [...new Set(ids.flat())];

/** Why it came, and each thing that happened to it since, oldest first. A handful of queries, however long. */
@Injectable()
export class TraceReader {
  constructor(
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory,
    private readonly details: EventDetails,
    private readonly others: OtherAlerts,
  ) {}

  async read(tx: Transaction, alertId: string, access: PatientAccess): Promise<TraceEntry[]> {
    const rows = await tx.query<Row>('select * from alert_trace where alert_id = $1 order by id limit 2000', [alertId]);
    const found = await eventsByIds(tx, [...new Set(rows.flatMap(({ event_id }) => event_id ?? []))]);
    const events = found.filter(isReadable);
    const unreadable = new Set(found.flatMap((event) => (isReadable(event) ? [] : [event.id])));
    const [details, others, people, checkIns] = await Promise.all([
      this.details.of(tx, events, access),
      this.others.of(tx, events),
      this.staff.people(tx, unique(rows.map(({ staff_ids }) => staff_ids))),
      this.history.byIds(tx, unique(rows.map(({ check_in_ids }) => check_in_ids))),
    ]);
    return rows.map((row) => ({
      at: row.at.toISOString(),
      code: row.code,
      step: row.step,
      roles: row.roles,
      people: row.staff_ids.map((id) => people.get(id) ?? { id, name: '' }),
      facts: redactFacts(row.facts && namedByOwner(row.facts), access),
      checkIns: checkIns
        .filter(({ id }) => row.check_in_ids.includes(id))
        .map(({ id, opensAt, closesAt, state }) => ({
          id,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
          state,
        })),
      note: isVisible(access, 'notes') ? tx.decrypt('alert_trace.note', row.id, row.note) : null,
      said: saidWith(
        events.find(({ id }) => id === row.event_id),
        details.get(row.event_id ?? ''),
      ),
      unreadable: unreadable.has(row.event_id ?? ''),
      about: others.get(row.event_id ?? '') ?? null,
    }));
  }
}

const saysIt: Partial<Record<EventType, SaidThen['by']>> = {
  'check-in.answered': 'check-in',
  'help.requested': 'help',
  'supporter.raised-concern': 'supporter',
};

function saidWith(event: DomainEvent | undefined, detail: EventDetail | undefined): SaidThen | null {
  const by = event && saysIt[event.type];
  if (!by) return null;
  return { by, at: event.occurredAt.toISOString(), words: detail?.note ?? null, answers: detail?.answers ?? null };
}
