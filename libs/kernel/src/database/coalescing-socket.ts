import { Socket } from 'node:net';

/**
 * What is written in one turn of the event loop leaves in one piece. A transaction sends several statements ahead of
 * their answers; a system call for each would cost more than most of the statements do.
 */
export class CoalescingSocket extends Socket {
  private coalescing = false;

  override connect(...given: never[]): this {
    Reflect.apply(super.connect, this, given);
    // Node puts its own `write` in place at each connect, over one that a class brings.
    this.write = (...what: never[]): boolean => {
      this.gather();
      return Reflect.apply(super.write, this, what);
    };
    return this;
  }

  private gather(): void {
    if (this.coalescing) return;
    this.coalescing = true;
    this.cork();
    process.nextTick(() => {
      this.coalescing = false;
      this.uncork();
    });
  }
}
