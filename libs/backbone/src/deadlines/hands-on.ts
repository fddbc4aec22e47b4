import { Injectable } from '@nestjs/common';
import { type DeadlineToFire, perWakeUp } from '#contracts';
import { EventProcessor } from '../events/event-processor.js';
import type { Delivery } from '../events/relay.js';
import { DeadlineProcessor } from './deadline-processor.js';

/**
 * Does in this process what it claimed itself. A queue would hand work of a newer release to an older worker again and again,
 * for as long as one runs.
 */
@Injectable()
export class HandsOn {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly events: EventProcessor,
    private readonly deadlines: DeadlineProcessor,
  ) {}

  /** Returns at once: the sweep goes on. */
  handle(deliveries: readonly Delivery[]): void {
    for (const events of chunks(deliveries)) this.start(this.events.wake({ events }));
  }

  /** Returns at once: the sweep goes on. */
  fire(due: readonly DeadlineToFire[]): void {
    for (const deadlines of chunks(due)) this.start(this.deadlines.wake({ deadlines }));
  }

  /** Resolves when nothing is under way: for an orderly end. */
  async idle(): Promise<void> {
    while (this.underWay.size) await Promise.all(this.underWay);
  }

  private start(work: Promise<void>): void {
    const going = work
      // Its row stays due: a sweep comes back to it.
      .catch(() => {})
      .finally(() => this.underWay.delete(going));
    this.underWay.add(going);
  }
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const some: Item[][] = [];
  for (let from = 0; from < items.length; from += perWakeUp) some.push(items.slice(from, from + perWakeUp));
  return some;
}
