import { CallFailed, type TroubleCode, troubleOf } from '../call/problem.js';
import { type Letter, type Outbox, post, settle } from './outbox.js';

export interface PostmanNeeds {
  send(letter: Letter): Promise<unknown>;
  keep(outbox: Outbox): void;
  kept(): Outbox;
  after(ms: number, act: () => void): void;
  /** One letter has arrived, or was refused for good with the code. */
  onSettled(letter: Letter, refused: TroubleCode | null): void;
}

export interface PostState {
  readonly outbox: Outbox;
  /** The last attempt found no network or no server. */
  readonly stuck: boolean;
}

const longestWait = 30_000;

/**
 * Brings letters to the server one after the other, in order, and tries again until each has an answer. What waits is
 * kept on the phone before the first attempt, so that closing the page loses nothing.
 */
export class Postman {
  private state: PostState;
  private underWay: string | null = null;
  private attempts = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly needs: PostmanNeeds) {
    this.state = { outbox: needs.kept(), stuck: false };
  }

  readonly snapshot = (): PostState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  post(letter: Letter): Promise<void> {
    this.change({ outbox: post(this.state.outbox, letter, this.underWay) });
    return this.deliver();
  }

  /** To be called when the page opens and when the network comes back. */
  async deliver(): Promise<void> {
    if (this.underWay !== null) return;
    for (let letter = this.state.outbox[0]; letter; letter = this.state.outbox[0]) {
      this.underWay = letter.key;
      let refused: TroubleCode | null = null;
      try {
        await this.needs.send(letter);
      } catch (error) {
        if (!(error instanceof CallFailed) || error.passing) {
          this.underWay = null;
          this.attempts += 1;
          this.change({ stuck: true });
          this.needs.after(Math.min(longestWait, 1_000 * 2 ** this.attempts), () => void this.deliver());
          return;
        }
        refused = troubleOf(error);
      }
      this.underWay = null;
      this.attempts = 0;
      this.change({ outbox: settle(this.state.outbox, letter.key), stuck: false });
      this.needs.onSettled(letter, refused);
    }
  }

  private change(part: Partial<PostState>): void {
    this.state = { ...this.state, ...part };
    if (part.outbox) this.needs.keep(part.outbox);
    for (const listener of this.listeners) listener();
  }
}
