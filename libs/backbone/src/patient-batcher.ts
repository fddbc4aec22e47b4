/** How a kind of work goes together. */
export interface Company<Item> {
  /** Groups that are under way at the same time. */
  atOnce: number;
  /** Items of one group. */
  most: number;
  /** What is the same work: waiting twice, it is done once. */
  keyOf(item: Item): string;
  /** Only items of the same organisation go together. */
  organisationOf(item: Item): string;
  /** Whose items must not overlap. */
  patientOf(item: Item): string;
  /** Does a whole group. Each item's own outcome is its own: what is thrown concerns all. */
  handle(items: Item[]): Promise<void>;
}

interface Waiting<Item> {
  item: Item;
  done: Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Lets work that waits go together. What comes alone is done at once, alone; what comes while others are being worked
 * on shares one transaction with the rest that waits. So the cost of one falls as the load rises. Two items of one patient are
 * never under way at the same time.
 */
export class PatientBatcher<Item> {
  private readonly waiting = new Map<string, Waiting<Item>>();
  private readonly busyPatients = new Set<string>();
  private groups = 0;
  private starting = false;

  constructor(private readonly company: Company<Item>) {}

  /** Resolves when the item has been handled, and rejects with what its group threw. */
  add(item: Item): Promise<void> {
    const key = this.company.keyOf(item);
    const known = this.waiting.get(key);
    if (known) return known.done;
    const { promise, resolve, reject } = withResolvers();
    this.waiting.set(key, { item, done: promise, resolve, reject });
    this.startSoon();
    return promise;
  }

  /** A moment later, so that what comes in one breath goes together. */
  private startSoon(): void {
    if (this.starting) return;
    this.starting = true;
    queueMicrotask(() => {
      this.starting = false;
      this.start();
    });
  }

  private start(): void {
    while (this.groups < this.company.atOnce) {
      const group = this.nextGroup();
      if (!group.length) return;
      this.groups++;
      void this.handle(group);
    }
  }

  /** The oldest that may go, and whoever may go with it. */
  private nextGroup(): Waiting<Item>[] {
    const { keyOf, organisationOf, patientOf, most } = this.company;
    const group: Waiting<Item>[] = [];
    for (const waiting of this.waiting.values()) {
      const { item } = waiting;
      if (this.busyPatients.has(patientOf(item))) continue;
      if (group[0] && organisationOf(group[0].item) !== organisationOf(item)) continue;
      this.busyPatients.add(patientOf(item));
      this.waiting.delete(keyOf(item));
      if (group.push(waiting) === most) break;
    }
    return group;
  }

  private async handle(group: Waiting<Item>[]): Promise<void> {
    try {
      await this.company.handle(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      for (const { item } of group) this.busyPatients.delete(this.company.patientOf(item));
      this.groups--;
      this.start();
    }
  }
}

function withResolvers(): { promise: Promise<void>; resolve(): void; reject(error: unknown): void } {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<void>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}
