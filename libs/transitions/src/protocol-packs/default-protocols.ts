import type { LevelOfCare, ProtocolContent } from '#contracts';

const hour = 3600;
const asked = (recurrence: string, graceHours: number): ProtocolContent['schedule'] => ({
  ...{ recurrence, opensAt: '09:00', windowSeconds: 4 * hour, graceSeconds: graceHours * hour },
});

/** How often a patient is asked at each level of care (default): review with the clinical lead before use. */
const schedules: Partial<Record<LevelOfCare, ProtocolContent['schedule']>> = {
  aftercare: asked('FREQ=WEEKLY;BYDAY=WE', 12),
  outpatient: asked('FREQ=WEEKLY;BYDAY=MO,WE,FR', 12),
  'intensive-outpatient': asked('FREQ=DAILY', 12),
  'partial-hospitalisation': asked('FREQ=DAILY;BYHOUR=9,17', 4),
};

export const defaultProtocol = (level: LevelOfCare): ProtocolContent => ({
  schedule: schedules[level] ?? null,
  leavesOutRules: [],
  checklist: [],
});
