import type { LiveHint } from '#contracts';

export type HintListener = (hints: LiveHint[]) => void;

/**
 * Carries hints from whoever changed an alert to every gateway. At most once: a hint may be lost with a
 * connection, and the heartbeat makes up for it.
 */
export abstract class LiveHints {
  private readonly listeners = new Set<HintListener>();

  /** Returns at once; never throws. */
  abstract publish(hint: LiveHint): void;

  /** Starts to listen to other processes. */
  async open(): Promise<void> {}
  async close(): Promise<void> {}

  subscribe(listener: HintListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
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

/** Collects what is published in one turn of the event loop, and sends it as one message. */
export abstract class BatchedHints extends LiveHints {
  private waiting: LiveHint[] = [];

  publish(hint: LiveHint): void {
    if (this.waiting.push(hint) > 1) return;
    setImmediate(() => {
      const batch = this.waiting.splice(0);
      void this.broadcast(batch).catch(() => {});
    });
  }

  protected abstract broadcast(hints: LiveHint[]): Promise<void>;
}
