import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { ScheduleView } from '#contracts';
import { occurrencesBetween } from './recurrence.js';
import { wallClock } from './wall-clock.js';

/** When one patient is asked, as it was agreed. */
export interface Schedule {
  id: string;
  patientId: string;
  version: number;
  recurrence: string;
  startsOn: string;
  opensAt: string;
  /** Null: wherever the patient lives. */
  timeZone: string | null;
  windowSeconds: number;
  graceSeconds: number;
  /** The zone its coming windows were made in. */
  madeInZone: string;
  /** Windows exist up to here. */
  madeUntil: Date;
  endedAt: Date | null;
}

export interface NewWindow {
  id: string;
  opensAt: Date;
  closesAt: Date;
  graceEndsAt: Date;
}

const day = 86_400_000;
/** Windows are made this far ahead, and further every day. */
export const madeAhead = 7 * day;
export const extendEvery = day;

/** After an outage longer than the windows made ahead, those in between are made too, and found undeliverable. */
const longestOutage = 7 * day;

/** The windows still to be made so that they exist up to `madeAhead` from `now`. */
export function windowsToMake(schedule: Schedule, now: Date): { windows: NewWindow[]; until: Date } {
  const until = new Date(now.getTime() + madeAhead);
  const from = new Date(Math.max(schedule.madeUntil.getTime(), now.getTime() - longestOutage));
  return { windows: windowsBetween(schedule, from, until), until };
}

/**
 * The windows after a move to another zone. What opened before the move is not asked again: a new window shows a
 * later wall-clock time than the last one did, and opens after that one has closed.
 */
export function windowsAfterMove(
  schedule: Schedule,
  lastOpened: { opensAt: Date; closesAt: Date } | null,
  zoneBefore: string,
  now: Date,
): { windows: NewWindow[]; until: Date } {
  const until = new Date(now.getTime() + madeAhead);
  const windows = windowsBetween(schedule, now, until);
  if (!lastOpened) return { windows, until };
  const lastWall = wallClock(lastOpened.opensAt, zoneBefore).toString();
  const fresh = windows.filter(
    ({ opensAt }) => opensAt >= lastOpened.closesAt && wallClock(opensAt, schedule.madeInZone).toString() > lastWall,
  );
  return { windows: fresh, until };
}

/** The windows that open from one moment up to another. */
export function windowsBetween(schedule: Schedule, from: Date, until: Date): NewWindow[] {
  if (from >= until) return [];
  return occurrencesBetween({ ...schedule, timeZone: schedule.madeInZone }, from, until).map((opensAt) => {
    const closesAt = new Date(opensAt.getTime() + schedule.windowSeconds * 1000);
    const graceEndsAt = new Date(closesAt.getTime() + schedule.graceSeconds * 1000);
    return { id: windowId(schedule.id, opensAt), opensAt, closesAt, graceEndsAt };
  });
}

/** A UUIDv7 that follows from the schedule and the moment: a window made twice is the same window. */
export function windowId(scheduleId: string, opensAt: Date): string {
  const random = createHash('sha256').update(`${scheduleId} ${opensAt.toISOString()}`).digest().subarray(0, 16);
  return v7({ msecs: opensAt.getTime(), random });
}

export const toScheduleView = (schedule: Schedule, nextOpensAt: Date | null): ScheduleView => ({
  id: schedule.id,
  version: schedule.version,
  recurrence: schedule.recurrence,
  startsOn: schedule.startsOn,
  opensAt: schedule.opensAt,
  timeZone: schedule.madeInZone,
  windowSeconds: schedule.windowSeconds,
  graceSeconds: schedule.graceSeconds,
  endedAt: schedule.endedAt?.toISOString() ?? null,
  nextOpensAt: nextOpensAt?.toISOString() ?? null,
});
