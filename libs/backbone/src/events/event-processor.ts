import { Injectable } from '@nestjs/common';
import { type EventToHandle, EventWakeUp, perWakeUp } from '#contracts';
import {
  correlation,
  type EventRow,
  PermanentFailure,
  type Transaction,
  toEvent,
  UnitOfWork,
  WorkOfNewerRelease,
} from '#kernel';
import { PatientBatcher } from '../patient-batcher.js';
import { EventReport } from './event-report.js';
import { FailedWork } from './failed-work.js';
import { Outbox } from './outbox.js';
import { Subscribers } from './subscribers.js';

type Claimed = EventRow & { claimed: string; subscriber: string };

/**
 * The gate of exactly-once: whoever deletes the delivery row owns the effect, and writes down in the same
 * transaction that the event is handled. A second worker waits for the row, finds it gone, and does nothing.
 */
const claim = `
with asked as (
  select * from unnest($1::uuid[], $2::text[]) as a(event_id, subscriber)
), gone as (
  delete from event_delivery d using asked a
   where d.event_id = a.event_id and d.subscriber = a.subscriber and d.failed_at is null
  returning d.event_id, d.subscriber
), handled as (
  insert into handled_event (event_id, subscriber, organisation_id, handled_at)
  select event_id, subscriber, $3, $4 from gone on conflict do nothing returning event_id, subscriber
)
select h.event_id as claimed, h.subscriber, e.* from handled h left join domain_event e on e.id = h.event_id`;

const keyOf = ({ eventId, subscriber }: Pick<EventToHandle, 'eventId' | 'subscriber'>): string =>
  `${eventId} ${subscriber}`;

/**
 * Runs subscribers for events, several in one transaction when several wait. Safe to call twice, or for an event that
 * is gone.
 */
@Injectable()
export class EventProcessor {
  private readonly batcher = new PatientBatcher<EventToHandle>({
    ...{ atOnce: 2, most: perWakeUp, keyOf },
    organisationOf: ({ organisationId }) => organisationId,
    patientOf: ({ subjectId }) => subjectId,
    handle: (events) => this.handle(events),
  });

  constructor(
    private readonly work: UnitOfWork,
    private readonly subscribers: Subscribers,
    private readonly failed: FailedWork,
    private readonly report: EventReport,
    private readonly outbox: Outbox,
  ) {}

  /** @throws ZodError when the job is not one of ours */
  async wake(job: unknown): Promise<void> {
    const { events } = EventWakeUp.parse(job);
    const here: EventToHandle[] = [];
    for (const event of events) {
      const sender = this.subscribers.sender(event.subscriber);
      if (sender) this.outbox.start(event, sender);
      else here.push(event);
    }
    await Promise.all(here.map((event) => this.batcher.add(event)));
  }

  /** Resolves when what is sent to the outside has come to its end, too. */
  idle(): Promise<void> {
    return this.outbox.idle();
  }

  /** A group commits together. When it fails, each is tried alone: one that cannot succeed must not hold up the rest. */
  private async handle(events: EventToHandle[]): Promise<void> {
    const known = events.filter(({ subscriber }) => this.subscribers.knows(subscriber));
    if (known.length) await this.handleKnown(known);
    for (const event of events) {
      if (!known.includes(event))
        await this.giveBack(event, new WorkOfNewerRelease('SUBSCRIBER_UNKNOWN', event.subscriber));
    }
  }

  private async handleKnown(events: EventToHandle[]): Promise<void> {
    const [first] = events;
    const actor = { kind: 'system', organisationId: first!.organisationId } as const;
    const began = Date.now();
    try {
      const occurred = await this.work.runTogether(
        actor,
        events.map((event) => ({
          correlationId: event.correlationId,
          serialiseBy: event.subjectId,
          work: (tx) => this.claimAndHandle(event, events, tx),
        })),
      );
      events.forEach((event, i) => {
        this.report.handled(event, occurred[i] ?? null, began);
      });
    } catch (error) {
      if (events.length > 1) await Promise.all(events.map((event) => this.handleKnown([event])));
      else await this.giveBack(first!, error);
    }
  }

  private async giveBack(event: EventToHandle, error: unknown): Promise<void> {
    this.report.notHandled(event.subscriber, error);
    await correlation.run(event.correlationId, () => this.failed.event(event, error));
  }

  private async claimAndHandle(
    event: EventToHandle,
    group: readonly EventToHandle[],
    tx: Transaction,
  ): Promise<Date | null> {
    const claimed = await tx.memo('claimed', () => claimAll(group, tx));
    const row = claimed.get(keyOf(event));
    if (!row) return null;
    if (!row.id) throw new PermanentFailure('EVENT_GONE');
    tx.cause = event;
    const handler = this.subscribers.find(event.subscriber);
    if (!handler) throw new WorkOfNewerRelease('SUBSCRIBER_UNKNOWN', event.subscriber);
    await correlation.run(event.correlationId, () => handler.handle(toEvent(row), tx));
    return row.occurred_at;
  }
}

async function claimAll(events: readonly EventToHandle[], tx: Transaction): Promise<Map<string, Claimed>> {
  const rows = await tx.query<Claimed>(claim, [
    events.map(({ eventId }) => eventId),
    events.map(({ subscriber }) => subscriber),
    tx.organisationId,
    tx.now,
  ]);
  return new Map(rows.map((row) => [keyOf({ eventId: row.claimed, subscriber: row.subscriber }), row]));
}
