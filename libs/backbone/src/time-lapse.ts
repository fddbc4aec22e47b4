import { Injectable } from '@nestjs/common';
import { backgroundWork, Clock, Contributions, Database } from '#kernel';
import { fastPathGrace } from './database/write-events.js';
import { DeadlineProcessor } from './deadlines/deadline-processor.js';
import { EventProcessor } from './events/event-processor.js';

/** A clock that goes only where it is told. */
export class SteeredClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  set(to: Date | string): void {
    this.at = new Date(to);
  }

  forward(milliseconds: number): void {
    this.at = new Date(+this.at + milliseconds);
  }
}

/**
 * Lives through a span of time on a steered clock, with the real handlers but without queues or waiting: for tests,
 * and for the weeks behind the demo clinic.
 */
@Injectable()
export class TimeLapse {
  constructor(
    private readonly database: Database,
    private readonly events: EventProcessor,
    private readonly deadlines: DeadlineProcessor,
    private readonly clock: Clock,
    private readonly contributions: Contributions,
  ) {}

  /** Handles everything that is due by now, and what follows from it. */
  async settle(): Promise<void> {
    const fresh = new Date(+this.clock.now() + (fastPathGrace + 1) * 1_000);
    for (let round = 0; round < 1_000; round++) {
      const events = await this.database.query(
        `select event_id as "eventId", subscriber, organisation_id as "organisationId", subject_id as "subjectId",
                correlation_id as "correlationId" from claim_deliveries($1, 500)`,
        [fresh],
      );
      for (const event of events) await this.events.wake({ events: [event] });
      await this.events.idle();
      const deadlines = await this.database.query(
        `select id as "deadlineId", organisation_id as "organisationId", patient_id as "patientId",
                correlation_id as "correlationId" from claim_deadlines($1, 500)`,
        [this.clock.now()],
      );
      for (const deadline of deadlines) await this.deadlines.wake({ deadlines: [deadline] });
      let sent = 0;
      for (const work of this.contributions.to(backgroundWork)) sent += await work.settle();
      if (!events.length && !deadlines.length && !sent) return;
    }
    throw new Error('It never settles.');
  }

  /** Lets time pass until then, stopping wherever something falls due on the way. */
  async until(then: Date): Promise<void> {
    const clock = this.clock;
    if (!(clock instanceof SteeredClock)) throw new Error('Time passes by itself on a real clock.');
    await this.settle();
    let stuck = 0;
    for (;;) {
      const next = await this.nextDue();
      if (!next || +next > +then) break;
      // Due, and nobody takes it: another process has it in hand, or it is a fault; to look for ever would hide which.
      stuck = +next > +clock.now() ? 0 : stuck + 1;
      if (stuck > 1_000) throw new Error('What is due is never taken.');
      if (+next > +clock.now()) clock.set(next);
      await this.settle();
    }
    clock.set(then);
    await this.settle();
  }

  private async nextDue(): Promise<Date | null> {
    const [row] = await this.database.query<{ deadlines: Date | null }>('select deadlines from next_due()');
    const sending = await Promise.all(this.contributions.to(backgroundWork).map((work) => work.nextDue()));
    const times = [row?.deadlines, ...sending].filter((at) => at != null).map(Number);
    return times.length ? new Date(Math.min(...times)) : null;
  }
}
