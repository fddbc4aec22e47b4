import type { BackgroundWork } from './background-work.js';

/** What a lane does. Claiming makes an item this process's own for a while: should it die, the item is due again after that. */
export interface LaneWork<Item> {
  /** Items under way at the same time. They hold nothing but a socket. */
  readonly atOnce: number;
  now(): Date;
  /** At most so many of what is due, the most urgent first. */
  claim(most: number): Promise<Item[]>;
  /** Never rejects for what one item brings about: how it ended is written down. */
  handle(item: Item): Promise<void>;
  nextDue(): Promise<Date | null>;
  /** A round that could not even claim; the next one follows. */
  failed(error: unknown): void;
}

/** What becomes due while it sleeps is late by this at most; whoever makes something due in this process wakes it. */
const longestSleep = 1_000;
const shortestSleep = 20;
/** An orderly end waits for what is under way, but not for a provider that hangs: that comes again. */
const longestEnd = 3_000;

/** Takes what is due and sends it, so many at once. A provider that hangs holds up its own lane alone. */
export class Lane<Item> implements BackgroundWork {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  /** Nothing waits, and nobody said otherwise since. */
  private quiet = false;
  private wakeUp: () => void = () => {};
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly work: LaneWork<Item>) {}

  start(): void {
    this.stopping = false;
    this.running ??= this.loop();
  }

  /** Something is due now. Only ever a hint. */
  wake(): void {
    this.woken = true;
    this.quiet = false;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
    this.running = null;
    await Promise.race([Promise.all(this.underWay), sleep(longestEnd)]);
  }

  async settle(): Promise<number> {
    const next = await this.nextDue();
    if (!next || next > this.work.now()) return 0;
    let done = 0;
    for (;;) {
      const items = await this.work.claim(this.work.atOnce);
      if (!items.length) return done;
      await Promise.all(items.map((item) => this.work.handle(item)));
      done += items.length;
    }
  }

  /** A steered clock asks at each of its steps: as long as nothing waits, the database is not asked again. */
  async nextDue(): Promise<Date | null> {
    if (this.quiet) return null;
    const next = await this.work.nextDue();
    this.quiet = next === null;
    return next;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const pause = await this.round().catch((error: unknown) => {
        this.work.failed(error);
        return longestSleep;
      });
      if (pause && !this.woken && !this.stopping) await this.pause(pause);
    }
  }

  /** @returns how long to sleep, in milliseconds */
  private async round(): Promise<number> {
    const free = this.work.atOnce - this.underWay.size;
    // Whoever comes to an end wakes it.
    if (free <= 0) return longestSleep;
    const items = await this.work.claim(free);
    for (const item of items) this.begin(item);
    if (items.length) return 0;
    const next = await this.work.nextDue();
    return next ? Math.min(longestSleep, Math.max(shortestSleep, +next - +this.work.now())) : longestSleep;
  }

  private begin(item: Item): void {
    const going = this.work
      .handle(item)
      .catch((error: unknown) => this.work.failed(error))
      .finally(() => {
        this.underWay.delete(going);
        this.wake();
      });
    this.underWay.add(going);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
