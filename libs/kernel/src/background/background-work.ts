import { contributionPoint } from '../contributions.js';

/** Work of a context that goes on by itself in worker processes, beside events and deadlines: it talks to the outside. */
export interface BackgroundWork {
  start(): void;
  /** Lets what has begun come to its end. */
  stop(): Promise<void>;
  /** Does all that is due, for a clock that is steered. @returns how much that was */
  settle(): Promise<number>;
  /** When something is next due; null where nothing waits. */
  nextDue(): Promise<Date | null>;
}

export const backgroundWork = contributionPoint<BackgroundWork>('background work');
