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
