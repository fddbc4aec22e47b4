import { Injectable } from '@nestjs/common';
import { type EventToHandle, queues } from '#contracts';
import { deadlineSpan, eventSpan, handlerSpan, jobSpan, requestSpan, Tracing, type Transaction } from '#kernel';

/** The steps of an event's way. Call only while `on`. */
@Injectable()
export class EventTraces {
  constructor(private readonly tracing: Tracing) {}

  get on(): boolean {
    return this.tracing.on;
  }

  /** What a transaction appended, each below what brought it about. */
  committed(tx: Transaction): void {
    const { correlationId } = tx;
    const ended = Date.now();
    if (tx.cause && 'deadlineId' in tx.cause) {
      const spanId = deadlineSpan(tx.cause.deadlineId);
      this.tracing.step({
        // Time brought it about, not the request that scheduled it, which may be long over.
        ...{ name: 'deadline', kind: 'consumer', correlationId, spanId, parentId: null, began: tx.now, ended },
        attributes: { 'messaging.destination.name': queues.deadlines },
      });
    }
    tx.appended.forEach((event, index) => {
      const reaction = tx.reactions.find(({ from, until }) => index >= from && index < until);
      const parentId = reaction ? handlerSpan(reaction.to.id, reaction.subscriber) : below(tx);
      // All events of a transaction have one time; a step never begins before what brought it about.
      const began = reaction ? reaction.began : event.occurredAt;
      this.tracing.step({
        ...{ name: event.type, kind: 'producer', correlationId, spanId: eventSpan(event.id) },
        ...{ parentId, began, ended },
        attributes: { 'holdfast.event.id': event.id },
      });
    });
    for (const { subscriber, to, began, ended } of tx.reactions) {
      const spanId = handlerSpan(to.id, subscriber);
      this.tracing.step({
        ...{ name: subscriber, kind: 'internal', correlationId, spanId, parentId: eventSpan(to.id), began, ended },
      });
    }
  }

  /** The wait for a worker, and the handling itself. */
  handled({ eventId, subscriber, correlationId }: EventToHandle, occurredAt: Date, began: number): void {
    const job = jobSpan(eventId, subscriber);
    this.tracing.step({
      ...{ name: `job ${queues.events}`, kind: 'consumer', correlationId, spanId: job, parentId: eventSpan(eventId) },
      ...{ began: occurredAt, ended: Math.max(began, +occurredAt) },
      attributes: { 'messaging.system': 'bullmq', 'messaging.destination.name': queues.events },
    });
    this.tracing.step({
      ...{ name: subscriber, kind: 'internal', correlationId, spanId: handlerSpan(eventId, subscriber), parentId: job },
      ...{ began, ended: Date.now() },
      attributes: { 'holdfast.event.id': eventId },
    });
  }

  /** The step below which a live message about a row belongs: the last event that names it. */
  causeOf(tx: Transaction, id: string): string {
    const last = tx.appended.findLast(({ data }) => Object.values(data).includes(id));
    return last ? eventSpan(last.id) : below(tx);
  }
}

function below({ cause, correlationId }: Transaction): string {
  if (!cause) return requestSpan(correlationId);
  return 'deadlineId' in cause ? deadlineSpan(cause.deadlineId) : handlerSpan(cause.eventId, cause.subscriber);
}
