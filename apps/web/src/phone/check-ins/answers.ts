import {
  type CheckInAnswers,
  type CheckInItem,
  type CheckInView,
  checkInItems,
  hasBodyEmergency,
  saysAsUrgently,
  saysNotSafe,
} from '#contracts';

/** Leaves an item out. "Skip" is the absence of an answer, never a no. */
export const without = (answers: CheckInAnswers, item: CheckInItem): CheckInAnswers => {
  const { [item]: _, ...rest } = answers;
  if (item === 'strongestUrge') delete rest.urgeKinds;
  return rest;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** As it is sent: blank words and empty lists are skipped items too. */
export const asSent = (answers: CheckInAnswers): CheckInAnswers => {
  const trimmed = { ...answers, wentOkay: answers.wentOkay?.trim() };
  return Object.fromEntries(Object.entries(trimmed).filter(([, value]) => !isEmpty(value)));
};

export const hasAny = (answers: CheckInAnswers): boolean => Object.keys(asSent(answers)).length > 0;

export const isAnswered = (answers: CheckInAnswers, item: CheckInItem): boolean => !isEmpty(asSent(answers)[item]);

/** "None of these" and anything else exclude each other. */
export const toggled = <T extends string>(chosen: readonly T[], value: T): T[] => {
  if (chosen.includes(value)) return chosen.filter((each) => each !== value);
  if (value === 'none-of-these') return [value];
  return [...chosen.filter((each) => each !== 'none-of-these'), value];
};

export type SafetyReason = 'asked' | 'not-safe' | 'not-sure' | 'hurt' | 'body-sign';

/** Why the phone offers help at once: something urgent that the answers did not say before. */
export const newlyUrgent = (before: CheckInAnswers, now: CheckInAnswers): SafetyReason | null => {
  if (saysAsUrgently(before, now)) return null;
  if (hasBodyEmergency(now) && !saysAsUrgently(before, { bodySigns: now.bodySigns })) return 'body-sign';
  if (saysNotSafe(now) && !saysNotSafe(before)) return 'not-safe';
  return now.feelsSafe === 'not-sure' && before.feelsSafe !== 'not-sure' ? 'not-sure' : 'hurt';
};

/** Whether this check-in still waits for the patient. */
export const isWaiting = (checkIn: CheckInView): boolean =>
  !['completed', 'declined', 'excused'].includes(checkIn.state);

export const lastItem = checkInItems.length - 1;
