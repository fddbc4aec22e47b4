import type { LiveHint } from '#contracts';
import { LiveHints } from '#kernel';

/** Everything runs in this one process. */
export class LocalHints extends LiveHints {
  publish(hint: LiveHint): void {
    queueMicrotask(() => this.deliver([hint]));
  }
}
