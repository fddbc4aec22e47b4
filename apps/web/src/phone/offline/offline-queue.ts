import { ApiError, type ApiErrorCode, errorCodeOf } from '../../api/api-error.js';
import { enqueue, type PendingRequest, type PendingRequests, settle } from './pending-requests.js';

export interface OfflineQueueParts {
  send(request: PendingRequest): Promise<unknown>;
  keep(pending: PendingRequests): void;
  kept(): PendingRequests;
  after(ms: number, act: () => void): void;
  /** One request has arrived, or was refused for good with the code. */
  onSettled(request: PendingRequest, refused: ApiErrorCode | null): void;
}

export interface OfflineQueueState {
  readonly pending: PendingRequests;
  /** The last attempt found no network or no server. */
  readonly stuck: boolean;
}

const longestWait = 30_000;

/**
 * Sends requests to the server one after the other, in order, and tries again until each has an answer. What waits is
 * kept on the phone before the first attempt, so that closing the page loses nothing.
 */
export class OfflineQueue {
  private state: OfflineQueueState;
  private inFlight: string | null = null;
  private attempts = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: OfflineQueueParts) {
    this.state = { pending: parts.kept(), stuck: false };
  }

  readonly snapshot = (): OfflineQueueState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  enqueue(request: PendingRequest): Promise<void> {
    this.change({ pending: enqueue(this.state.pending, request, this.inFlight) });
    return this.flush();
  }

  /** To be called when the page opens and when the network comes back. */
  async flush(): Promise<void> {
    if (this.inFlight !== null) return;
    for (let request = this.state.pending[0]; request; request = this.state.pending[0]) {
      this.inFlight = request.key;
      let refused: ApiErrorCode | null = null;
      try {
        await this.parts.send(request);
      } catch (error) {
        if (!(error instanceof ApiError) || error.passing) {
          this.inFlight = null;
          this.attempts += 1;
          this.change({ stuck: true });
          this.parts.after(Math.min(longestWait, 1_000 * 2 ** this.attempts), () => void this.flush());
          return;
        }
        refused = errorCodeOf(error);
      }
      this.inFlight = null;
      this.attempts = 0;
      this.change({ pending: settle(this.state.pending, request.key), stuck: false });
      this.parts.onSettled(request, refused);
    }
  }

  private change(part: Partial<OfflineQueueState>): void {
    this.state = { ...this.state, ...part };
    if (part.pending) this.parts.keep(part.pending);
    for (const listener of this.listeners) listener();
  }
}
