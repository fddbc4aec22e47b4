import { SteeredClock } from '#backbone';

/** Stands still until told otherwise; starts on a Monday morning. */
export class FakeClock extends SteeredClock {
  constructor(at: Date = new Date('2026-03-02T08:00:00.000Z')) {
    super(at);
  }
}

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
