import { Injectable } from '@nestjs/common';

/** The only source of the present moment. Tests put their own in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** Milliseconds by which a clock and the database's may differ before it is put right. */
const tolerance = 2;

/**
 * One time for all processes: the database's, looked at now and then. In between it goes on by what has elapsed since,
 * which no change of the machine's clock touches.
 */
export class SharedClock extends Clock {
  /** The moment at which this process's count of elapsed time was zero. */
  private zero = Date.now() - performance.now();

  override now(): Date {
    return new Date(Math.floor(this.zero + performance.now()));
  }

  /**
   * Takes over the database's time unless it differs by no more than the question may have been under way.
   *
   * @param asked when it was asked and
   * @param answered when the answer came, as `performance.now()` says it
   */
  agree(theirs: Date, asked: number, answered: number): void {
    const zero = theirs.getTime() - (asked + answered) / 2;
    if (Math.abs(zero - this.zero) > (answered - asked) / 2 + tolerance) this.zero = zero;
  }
}
