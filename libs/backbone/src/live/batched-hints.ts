import type { LiveHint } from '#contracts';
import { LiveHints } from '#kernel';

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
