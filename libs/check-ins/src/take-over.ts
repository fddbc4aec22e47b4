import { madeAhead, type NewWindow, type Schedule, windowsBetween } from './schedule.js';
import { wallClock } from './wall-clock.js';

/** A window that was made before. */
export interface KnownWindow {
  id: string;
  opensAt: Date;
  closesAt: Date;
}

/**
 * What a patient is asked from the day of a move on, when the schedule of the new level takes over. Somebody who was asked on
 * that day is not asked again on it; where the new schedule asks nothing more on it, the next window of the old ones stays.
 * Nothing opens while a window of before is open.
 * @param schedule null where nobody is asked at the new level
 * @param before windows of the schedules that have ended, by time
 */
export function takeOver(
  schedule: Schedule | null,
  before: readonly KnownWindow[],
  now: Date,
): { removed: string[]; windows: NewWindow[]; until: Date } {
  const until = new Date(now.getTime() + madeAhead);
  const [asked, coming] = [
    before.filter(({ opensAt }) => opensAt <= now),
    before.filter(({ opensAt }) => opensAt > now),
  ];
  if (!schedule) return { removed: coming.map(({ id }) => id), windows: [], until };
  const dayOf = (moment: Date): string => wallClock(moment, schedule.madeInZone).toPlainDate().toString();
  const isToday = ({ opensAt }: { opensAt: Date }): boolean => dayOf(opensAt) === dayOf(now);
  const isAskedToday = asked.some(isToday);
  const after = (windows: readonly KnownWindow[]) => {
    const free = Math.max(0, ...windows.map(({ closesAt }) => closesAt.getTime()));
    return ({ opensAt }: NewWindow): boolean => opensAt.getTime() >= free;
  };
  const made = windowsBetween(schedule, now, until)
    .filter((window) => !(isAskedToday && isToday(window)))
    .filter(after(asked));
  const kept = isAskedToday || made.some(isToday) ? [] : coming.filter(isToday).slice(0, 1);
  return {
    removed: coming.filter((window) => !kept.includes(window)).map(({ id }) => id),
    windows: made.filter(after(kept)),
    until,
  };
}
