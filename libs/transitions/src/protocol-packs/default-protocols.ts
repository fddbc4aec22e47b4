import { isRoundTheClock, type LevelOfCare, type ProtocolContent } from '#contracts';

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

const everywhere = [
  'Go through the safety plan with the patient, and say whom to call at which hour',
  'Agree who reads the check-ins, when, and how fast somebody answers',
];
const atHome = [
  'Ask who may know, and whom they would like to have beside them',
  'Check that each appointment has a date, a place or a link, and a way to get there',
  'Say who looks after vitals and laboratory values, and when the next ones are due',
];
const roundTheClock = [
  'Compare the medicines with what the patient takes and with the chart',
  'Plan refeeding and its laboratory values before the first meal',
  'Begin to plan the way back: who will receive the patient',
];

/** What the team goes over when somebody arrives (default): review with the clinical lead before use. */
const checklistAt = (level: LevelOfCare): string[] => {
  if (isRoundTheClock(level)) return [...everywhere, ...roundTheClock];
  if (level !== 'aftercare') return [...everywhere, ...atHome];
  return [...everywhere, ...atHome, 'Plan booster sessions and peer support, and keep the helplines at hand'];
};

/** What each level of care brings with it as it ships. No check-ins where staff are with the patient round the clock. */
export const defaultProtocol = (level: LevelOfCare): ProtocolContent => ({
  schedule: schedules[level] ?? null,
  leavesOutRules: [],
  checklist: checklistAt(level),
});
