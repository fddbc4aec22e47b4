import type { ChildProcess } from 'node:child_process';

const tries = 40;
const pause = 500;

/**
 * Starts the server again when it ends although nobody stopped it. What was committed is there: PostgreSQL recovers it from its
 * log. While the killed one's own processes are still going, the new one refuses to start, so it is tried for a while.
 */
export class Watcher {
  private ending = false;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    child: ChildProcess,
    private readonly begin: () => Promise<ChildProcess>,
    private readonly onLost: (error: unknown) => void,
  ) {
    this.watch(child);
  }

  /** From now on its end is wanted. */
  async end(): Promise<void> {
    this.ending = true;
    await this.starting;
  }

  private watch(child: ChildProcess): void {
    const again = () => {
      if (!this.ending) this.starting = this.startAgain();
    };
    if (child.exitCode !== null || child.signalCode !== null) again();
    else child.once('exit', again);
  }

  private async startAgain(): Promise<void> {
    console.error('The embedded database ended, and nobody stopped it. Starting it again.');
    for (let left = tries; !this.ending; left--) {
      try {
        this.watch(await this.begin());
        console.error('The embedded database runs again.');
        return;
      } catch (error) {
        if (left === 0) return this.onLost(error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}
