import type { LevelOfCare, ScheduleContent } from '#contracts';
import { isIntensive } from './pause-limits.js';

const hour = 3600;

/** Window and grace in seconds (default); grace is shorter where the team sees the patient every day. */
export const defaultWindowSeconds = 4 * hour;
export const defaultGraceSeconds = (level: LevelOfCare): number => (isIntensive(level) ? 4 : 12) * hour;

type Rhythm = Pick<ScheduleContent, 'recurrence' | 'opensAt'>;

/** How often a patient is asked at each level of care (default): review with the clinical lead before use. */
const rhythms: Partial<Record<LevelOfCare, Rhythm>> = {
  aftercare: { recurrence: 'FREQ=WEEKLY;BYDAY=WE', opensAt: '09:00' },
  outpatient: { recurrence: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', opensAt: '09:00' },
  'intensive-outpatient': { recurrence: 'FREQ=DAILY', opensAt: '09:00' },
  'partial-hospitalisation': { recurrence: 'FREQ=DAILY;BYHOUR=9,17', opensAt: '09:00' },
};

/** The schedule to offer at a level of care; none where staff are with the patient round the clock. */
export function defaultSchedule(level: LevelOfCare, startsOn: string): ScheduleContent | null {
  const rhythm = rhythms[level];
  if (!rhythm) return null;
  return { ...rhythm, startsOn, windowSeconds: defaultWindowSeconds, graceSeconds: defaultGraceSeconds(level) };
}
