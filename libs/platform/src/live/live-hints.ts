import { LiveHint } from '#contracts';

export type HintListener = (hints: LiveHint[]) => void;

/**
 * Carries hints from whoever changed an alert to every gateway. At most once: a hint may be lost with a
 * connection, and the heartbeat makes up for it; whoever asked is told when that may have happened.
 */
export abstract class LiveHints {
  private readonly listeners = new Set<HintListener>();
  private readonly whenMissed = new Set<() => void>();

  /** Returns at once; never throws. */
  abstract publish(hint: LiveHint): void;

  /** Starts to listen to other processes. */
  async open(): Promise<void> {}
  async close(): Promise<void> {}

  subscribe(listener: HintListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls when hints may have been missed and no more are. */
  onMissed(listener: () => void): void {
    this.whenMissed.add(listener);
  }

  /** What another process sent. Of a release that says it otherwise, only that there was something is understood. */
  protected heard(message: string | undefined): void {
    const hints = LiveHint.array().safeParse(JSON.parse(message ?? '[]'));
    if (hints.success) this.deliver(hints.data);
    else this.missedSome();
  }

  protected missedSome(): void {
    for (const listener of this.whenMissed) listener();
  }

  protected deliver(hints: LiveHint[]): void {
    for (const listener of this.listeners) listener(hints);
  }
}

/** Everything runs in this one process. */
export class LocalHints extends LiveHints {
  publish(hint: LiveHint): void {
    queueMicrotask(() => this.deliver([hint]));
  }
}

/** A connection is usually back by then; what is not sent after so many attempts the heartbeat tells. */
const attempts = 10;
const betweenAttempts = 200;

/** Collects what is published in one turn of the event loop, and sends it as one message. */
export abstract class BatchedHints extends LiveHints {
  private waiting: LiveHint[] = [];

  publish(hint: LiveHint): void {
    if (this.waiting.push(hint) > 1) return;
    setImmediate(() => {
      void this.send(this.waiting.splice(0), attempts);
    });
  }

  private async send(batch: LiveHint[], left: number): Promise<void> {
    try {
      await this.broadcast(batch);
    } catch {
      if (left > 1) setTimeout(() => void this.send(batch, left - 1), betweenAttempts).unref();
    }
  }

  protected abstract broadcast(hints: LiveHint[]): Promise<void>;
}
