import { Injectable } from '@nestjs/common';

/** How much was handled, and how late at worst, since somebody last asked. */
@Injectable()
export class LagMeter {
  private handled = 0;
  private longest = 0;

  saw(milliseconds: number): void {
    this.handled += 1;
    if (milliseconds > this.longest) this.longest = milliseconds;
  }

  take(): { handled: number; longest: number } {
    const taken = { handled: this.handled, longest: Math.round(this.longest) };
    this.handled = 0;
    this.longest = 0;
    return taken;
  }
}
