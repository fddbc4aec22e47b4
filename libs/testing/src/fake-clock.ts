import { Clock } from '#platform';

/** Stands still until told otherwise. */
export class FakeClock extends Clock {
  constructor(private at: Date = new Date('2026-03-02T08:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  set(to: Date | string): void {
    this.at = new Date(to);
  }

  forward(milliseconds: number): void {
    this.at = new Date(+this.at + milliseconds);
  }
}

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
