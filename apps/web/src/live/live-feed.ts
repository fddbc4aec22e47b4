import { type AlertChanged, type AlertView, type Heartbeat, heartbeatEvery } from '#contracts';
import { type AlertBook, advance, earlier, emptyBook, hasGap, merge, missing } from './alert-book.js';

export type Connection =
  | { readonly is: 'connecting' }
  | { readonly is: 'live' }
  | { readonly is: 'catching-up'; readonly behind: number }
  | { readonly is: 'offline'; readonly since: number };

export interface AlertPage {
  alerts: AlertView[];
  position: string;
  next: string | null;
}

export interface FeedSources {
  page(query: { changedSince?: string; after?: string }): Promise<AlertPage>;
  now(): number;
}

/** Longer without a heartbeat than this, and what is on the screen may be old. */
export const silenceLimit = 2.5 * heartbeatEvery;

export interface FeedState {
  readonly book: AlertBook;
  readonly connection: Connection;
  /** The first answer has been taken in: an empty inbox is now the truth. */
  readonly loaded: boolean;
  readonly failure: unknown;
}

/**
 * Keeps one screen's alerts true. Messages are hints; a hole seen by a heartbeat, a reconnection, or silence is
 * filled by query. Knows neither sockets nor timers: whoever owns those tells it what happened.
 */
export class LiveFeed {
  private state: FeedState = { book: emptyBook, connection: { is: 'connecting' }, loaded: false, failure: null };
  private readonly listeners = new Set<() => void>();
  private waiting: Heartbeat[] = [];
  private filling: Promise<void> | null = null;
  private again = false;
  private heardAt: number;
  private connected = false;

  constructor(private readonly sources: FeedSources) {
    this.heardAt = sources.now();
  }

  readonly snapshot = (): FeedState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The socket is open, for the first time or again. */
  onConnected(): Promise<void> {
    this.connected = true;
    this.heardAt = this.sources.now();
    return this.fill(0);
  }

  onDisconnected(): void {
    this.connected = false;
    this.goOffline();
  }

  onAlertChanged({ alert }: AlertChanged): void {
    // The position of a single message is not taken over: an earlier message may have been lost.
    this.take([alert]);
  }

  /** The answer to a command of this very screen, which need not wait for its echo. */
  take(alerts: readonly AlertView[]): void {
    this.change({ book: merge(this.state.book, alerts) });
  }

  onHeartbeat(heartbeat: Heartbeat): Promise<void> {
    this.connected = true;
    this.heardAt = this.sources.now();
    if (this.filling) {
      this.waiting.push(heartbeat);
      return this.filling;
    }
    if (hasGap(this.state.book, heartbeat) || this.state.failure) return this.fill(missing(this.state.book, heartbeat));
    this.change({ book: advance(this.state.book, heartbeat.position), connection: { is: 'live' } });
    return Promise.resolve();
  }

  /** To be called about every second: notices that heartbeats have stopped. */
  onTick(): void {
    if (this.connected && this.sources.now() - this.heardAt > silenceLimit) this.goOffline();
  }

  /** Asks for what changed; called by whoever pressed "try again" too. */
  fill(behind: number): Promise<void> {
    if (this.filling) {
      this.again = true;
      return this.filling;
    }
    this.filling = this.run(behind).finally(() => {
      this.filling = null;
    });
    return this.filling;
  }

  /** What may be seen has changed: forgets everything and asks again. */
  startAfresh(): Promise<void> {
    this.change({ book: emptyBook, loaded: false });
    return this.fill(0);
  }

  private async run(behind: number): Promise<void> {
    let expected = behind;
    do {
      this.again = false;
      if (this.connected) this.change({ connection: { is: 'catching-up', behind: expected } });
      try {
        await this.readAll();
      } catch (failure) {
        this.waiting = [];
        this.change({ failure });
        return;
      }
      const late = this.waiting.filter((heartbeat) => hasGap(this.state.book, heartbeat));
      expected = late.reduce((sum, heartbeat) => sum + missing(this.state.book, heartbeat), 0);
      if (late.length > 0) this.again = true;
      else for (const heartbeat of this.waiting) this.change({ book: advance(this.state.book, heartbeat.position) });
      this.waiting = [];
    } while (this.again);
    this.change({ loaded: true, failure: null, ...(this.connected && { connection: { is: 'live' } }) });
  }

  private async readAll(): Promise<void> {
    const changedSince = this.state.book.position ?? undefined;
    let after: string | undefined;
    let position: string | null = null;
    do {
      const page: AlertPage = await this.sources.page({ changedSince, after });
      this.change({ book: merge(this.state.book, page.alerts) });
      // The earliest of all pages: what changed while paging is then asked for again instead of being lost.
      position = earlier(position, page.position);
      after = page.next ?? undefined;
    } while (after !== undefined);
    this.change({ book: advance(this.state.book, position) });
  }

  private goOffline(): void {
    if (this.state.connection.is !== 'offline') {
      // What is shown was true when the last heartbeat came, not when its absence was noticed.
      this.change({ connection: { is: 'offline', since: this.heardAt } });
    }
  }

  private change(part: Partial<FeedState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
