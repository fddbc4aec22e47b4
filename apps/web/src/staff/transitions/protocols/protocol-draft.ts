import type { ProtocolContent } from '#contracts';

type Schedule = NonNullable<ProtocolContent['schedule']>;

/** Where a level had no check-ins until now. */
export const firstSchedule: Schedule = {
  recurrence: 'FREQ=DAILY',
  opensAt: '09:00',
  windowSeconds: 4 * 3600,
  graceSeconds: 12 * 3600,
};

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const inHours = (seconds: number): number => Math.round(seconds / 360) / 10;
export const inSeconds = (hours: number): number => Math.round(hours * 3600);
