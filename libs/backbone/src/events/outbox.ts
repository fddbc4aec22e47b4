import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventToHandle } from '#contracts';
import { correlation, type Outgoing, UnitOfWork } from '#kernel';
import { PatientBatcher } from '../patient-batcher.js';
import { EventReport } from './event-report.js';
import { FailedWork } from './failed-work.js';
import { beginSending, endAttempt, endSending, idempotencyKeyOf, noteSent } from './sending-rows.js';
import { type Sender, Subscribers } from './subscribers.js';

const usualPatience = 20_000;
/** Milliseconds beyond its patience for which an attempt keeps others off: time to write down how it ended. */
const grace = 10_000;
/** Messages under way at the same time in one lane. They hold nothing but a socket. */
const atOnce = 4;
/** An orderly end waits for what is under way, but not for a provider that hangs: that comes again. */
const longestEnd = 3_000;

interface Composed {
  event: DomainEvent;
  messages: Outgoing[];
  sent: Set<string>;
}

/** Runs what tells somebody outside: compose, send, settle. Each channel has a lane of its own. */
@Injectable()
export class Outbox {
  private readonly lanes = new Map<string, PatientBatcher<EventToHandle>>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly subscribers: Subscribers,
    private readonly failed: FailedWork,
    private readonly report: EventReport,
  ) {}

  /** Returns at once: what hangs must not use up the places of a queue that alerts come by. */
  start(event: EventToHandle, sender: Sender): void {
    const going = this.laneOf(sender)
      .add(event)
      // Its delivery row stays due: the sweep comes back to it.
      .catch(() => {})
      .finally(() => this.underWay.delete(going));
    this.underWay.add(going);
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.underWay.size) await Promise.all(this.underWay);
  }

  async stop(): Promise<void> {
    await within(longestEnd, this.idle()).catch(() => {});
  }

  private laneOf({ sending: { channel, byStrangers } }: Sender): PatientBatcher<EventToHandle> {
    const name = byStrangers ? `${channel} by strangers` : channel;
    let lane = this.lanes.get(name);
    if (!lane) {
      lane = new PatientBatcher<EventToHandle>({
        ...{ atOnce, most: 1 },
        keyOf: ({ eventId, subscriber }) => `${eventId} ${subscriber}`,
        organisationOf: ({ organisationId }) => organisationId,
        patientOf: ({ subjectId }) => subjectId,
        handle: ([event]) => correlation.run(event!.correlationId, () => this.handle(event!)),
      });
      this.lanes.set(name, lane);
    }
    return lane;
  }

  private async handle(event: EventToHandle): Promise<void> {
    const began = Date.now();
    const sender = this.subscribers.sender(event.subscriber)!;
    try {
      const composed = await this.compose(event, sender);
      if (composed) await this.sendAll(event, sender, composed);
      const done = composed && (await this.settle(event, sender, composed.event));
      this.report.handled(event, done ? composed.event.occurredAt : null, began);
    } catch (error) {
      this.report.notHandled(event.subscriber, error);
      await this.run(event, async (tx) => endAttempt(tx, event)).catch(() => {});
      await this.failed.event(event, error);
    }
  }

  private compose(event: EventToHandle, { handler, sending }: Sender): Promise<Composed | null> {
    return this.run(event, async (tx) => {
      const until = new Date(+tx.now + (sending.patience ?? usualPatience) + grace);
      const begun = await beginSending(tx, event, until);
      return begun && { ...begun, messages: await handler.compose(begun.event, tx) };
    });
  }

  private async sendAll(event: EventToHandle, sender: Sender, { messages, sent }: Composed): Promise<void> {
    const patience = sender.sending.patience ?? usualPatience;
    const ends = new AbortController();
    const sendOne = async (message: Outgoing): Promise<void> => {
      const idempotencyKey = idempotencyKeyOf(event, message.to);
      if (sent.has(idempotencyKey)) return;
      await sender.handler.send(message as never, { idempotencyKey, signal: ends.signal });
      // A single message is written down by settling.
      if (messages.length > 1) await this.run(event, async (tx) => noteSent(tx, event, idempotencyKey));
    };
    const sending = (async () => {
      for (const message of messages) if (!ends.signal.aborted) await sendOne(message);
    })();
    try {
      await within(patience, sending);
    } finally {
      ends.abort();
    }
  }

  private settle(event: EventToHandle, { handler }: Sender, told: DomainEvent): Promise<boolean> {
    return this.run(event, async (tx) => {
      if (!(await endSending(tx, event))) return false;
      tx.cause = event;
      await handler.settle?.(told, tx);
      return true;
    });
  }

  /** Without the patient's lock: nobody who asks for help waits for a mail, not even while it is written. */
  private run<T>(event: EventToHandle, work: Parameters<typeof this.work.run<T>>[1]): Promise<T> {
    const actor = { kind: 'system', organisationId: event.organisationId } as const;
    return this.work.run({ actor, correlationId: event.correlationId }, work);
  }
}

class TookTooLong extends Error {
  readonly code = 'SENDING_TOOK_TOO_LONG';
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), milliseconds);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
