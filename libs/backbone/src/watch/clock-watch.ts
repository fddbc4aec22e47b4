import { Injectable } from '@nestjs/common';
import type { Finding } from '#contracts';
import { Clock } from '#kernel';

/** Milliseconds. A clock that is being slewed moves by half a millisecond in a second at most. */
const tolerance = 2_000;
const apart = 5_000;
/** How long a jump is told of, unless the clock jumps back: long enough for somebody outside to miss the heartbeat. */
const toldFor = 600_000;

/** Compares the machine's clock, which the product's own does not follow, with time that only ever goes forward, and with the database's clock. */
@Injectable()
export class ClockWatch {
  private last: { wall: number; steady: number } | null = null;
  private jump: { at: Date; by: number; steady: number } | null = null;

  constructor(private readonly clock: Clock) {}

  /** Looks at the clock; call it every few seconds. */
  tick(): void {
    const wall = Date.now();
    const steady = performance.now();
    const by = this.last ? wall - this.last.wall - (steady - this.last.steady) : 0;
    this.last = { wall, steady };
    if (Math.abs(by) >= tolerance) {
      const sum = (this.jump?.by ?? 0) + by;
      this.jump = Math.abs(sum) < tolerance ? null : { at: new Date(wall), by: sum, steady };
    } else if (this.jump && steady - this.jump.steady > toldFor) {
      this.jump = null;
    }
  }

  /**
   * @param database what the database said the time is
   * @param asked when it was asked, by this process's clock; answered just now
   */
  findings(database: Date | null, asked: Date): Finding[] {
    // A clock that nobody watches stands still or is steered: in a test, or in a life lived in a time lapse.
    if (!this.last) return [];
    const found: Finding[] = [];
    if (this.jump) {
      const seconds = Math.round(this.jump.by / 1000);
      found.push({
        code: 'CLOCK_JUMPED',
        since: this.jump.at.toISOString(),
        says: `The clock of this process jumped by ${seconds} s.`,
        seconds,
      });
    }
    const now = this.clock.now();
    const wall = Date.now();
    const off = database ? offBy(+database, wall - (+now - +asked), wall) : 0;
    if (Math.abs(off) > apart) {
      const seconds = Math.round(off / 1000);
      const says = `The clocks of this process and of the database are ${Math.abs(seconds)} s apart.`;
      found.push({ code: 'CLOCK_APART', since: now.toISOString(), says, seconds });
    }
    return found;
  }
}

/** By how much a moment lies outside of a span. */
function offBy(at: number, from: number, to: number): number {
  if (at < from) return at - from;
  return at > to ? at - to : 0;
}
