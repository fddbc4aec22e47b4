import type { Temporal } from 'temporal-polyfill';
import type { ScheduleContent } from '#contracts';

/** A schedule of a single window: a real one, only short. */
export const oneWindow = (opens: Temporal.ZonedDateTime, windowSeconds: number): ScheduleContent => ({
  recurrence: 'FREQ=DAILY;COUNT=1',
  startsOn: opens.toPlainDate().toString(),
  opensAt: opens.toPlainTime().toString({ smallestUnit: 'second' }),
  windowSeconds,
  graceSeconds: 0,
});
