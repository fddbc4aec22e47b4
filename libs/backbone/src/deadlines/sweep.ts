import { Injectable } from '@nestjs/common';
import { type DeadlineToFire, queues } from '#contracts';
import { Clock, Database } from '#kernel';
import { type Delivery, Relay } from '../events/relay.js';
import { UnknownWork } from '../events/unknown-work.js';
import { QueueSender } from '../queue/queue-sender.js';
import { wakeUps } from '../queue/wake-ups.js';
import { HandsOn } from './hands-on.js';
import { SweepReport } from './sweep-report.js';

const batch = 500;
/** The longest sleep in milliseconds: what is scheduled while asleep is late by this at most. */
const longestSleep = 1_000;
const shortestSleep = 20;
/** While there is always something due: what falls due meanwhile goes in one job. */
const gathering = 50;
/** While what is due was left to another worker. */
const passedOver = 100;

interface NextDue {
  deliveries: Date | null;
  deadlines: Date | null;
}

/**
 * Finds what is due, deadlines and deliveries that a crash or a wiped queue left behind, and wakes a worker for
 * each. Claiming moves the row's own next wake-up ahead, so two sweeps never wake twice for one, and a wake-up that gets lost
 * comes again. The cost follows what is due: both look-ups read the start of a partial index.
 */
@Injectable()
export class Sweep {
  private running: Promise<void> | null = null;
  private stopping = new AbortController();
  /** When the last round ended well: what readiness looks at. */
  lastRound: Date | null = null;

  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly sender: QueueSender,
    private readonly clock: Clock,
    private readonly report: SweepReport,
    private readonly handsOn: HandsOn,
    private readonly unfamiliar: UnknownWork,
  ) {}

  start(): void {
    this.stopping = new AbortController();
    this.running ??= this.loop();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.running = null;
    await this.handsOn.idle();
  }

  /** One round. @returns how long to sleep until the next, in milliseconds */
  private async round(): Promise<number> {
    const [next] = await this.database.query<NextDue>('select * from next_due()');
    const now = this.clock.now();
    const isDue = (at: Date | null | undefined): boolean => at != null && at <= now;
    let woken = 0;
    if (isDue(next?.deadlines)) woken += await this.wakeDeadlines(now);
    if (isDue(next?.deliveries)) woken += await this.wakeDeliveries(now);
    this.lastRound = this.clock.now();
    if (woken) return woken < batch ? gathering : 0;
    // Somebody else has it, or is to have it first.
    if (isDue(next?.deadlines) || isDue(next?.deliveries)) return passedOver;
    const times = [next?.deliveries, next?.deadlines].filter((at) => at != null).map((at) => +at);
    return Math.max(shortestSleep, Math.min(longestSleep, ...times.map((at) => at - +now)));
  }

  private async wakeDeadlines(now: Date): Promise<number> {
    const claimed = await this.database.query<DeadlineToFire & { nth: number; unknown: boolean }>(
      `select id as "deadlineId", organisation_id as "organisationId", patient_id as "patientId",
              correlation_id as "correlationId", nth, unknown
         from claim_deadlines($1, $2, $3)`,
      [now, batch, this.unfamiliar.names],
    );
    this.handsOn.fire(claimed.filter(({ unknown }) => unknown));
    const due = claimed.filter(({ unknown }) => !unknown);
    const idOf = ({ deadlineId, nth }: (typeof due)[number]) => (nth ? `${deadlineId}-${nth}` : deadlineId);
    await this.orGiveBack(
      () => this.sender.add(queues.deadlines, wakeUps('deadlines', due, idOf)),
      'select give_back_deadlines($1, $2)',
      [due.map(({ deadlineId }) => deadlineId), now],
    );
    this.report.sent(queues.deadlines, due.length);
    return claimed.length;
  }

  private async wakeDeliveries(now: Date): Promise<number> {
    const claimed = await this.database.query<Delivery>(
      `select event_id as "eventId", subscriber, organisation_id as "organisationId", subject_id as "subjectId",
              correlation_id as "correlationId", nth, unknown
         from claim_deliveries($1, $2, $3)`,
      [now, batch, this.unfamiliar.names],
    );
    this.handsOn.handle(claimed.filter(({ unknown }) => unknown));
    const due = claimed.filter(({ unknown }) => !unknown);
    await this.orGiveBack(() => this.relay.send(due), 'select give_back_deliveries($1, $2, $3)', [
      due.map(({ eventId }) => eventId),
      due.map(({ subscriber }) => subscriber),
      now,
    ]);
    return claimed.length;
  }

  /** What the queue does not take is due again at once, so that it waits no longer than the queue was away. */
  private async orGiveBack(send: () => Promise<void>, giveBack: string, claimed: unknown[]): Promise<void> {
    try {
      await send();
    } catch (error) {
      await this.database.query(giveBack, claimed);
      throw error;
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      let pause = longestSleep;
      try {
        pause = await this.round();
      } catch (error) {
        this.report.failed(error);
      }
      await sleep(pause, this.stopping.signal);
    }
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
