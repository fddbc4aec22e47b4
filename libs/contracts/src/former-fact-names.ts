import type { FactName, Facts } from './facts.js';

/**
 * What facts were called before each was named by its owner. Conditions, alerts and events of that time keep the names that
 * they were written with, so that a process of the release before can still read them: whoever reads them translates.
 */
const formerFactNames: Readonly<Record<string, FactName>> = {
  missedInARow: 'checkIns.missedInARow',
  hoursSinceContact: 'checkIns.hoursSinceContact',
  feelsSafe: 'checkIns.feelsSafe',
  bodySigns: 'checkIns.bodySigns',
  behaviours: 'checkIns.behaviours',
  wantsCall: 'checkIns.wantsCall',
  helpRequested: 'checkIns.helpRequested',
  strongUrgesIn24h: 'checkIns.strongUrgesIn24h',
  lowMoodDaysIn5: 'checkIns.lowMoodDaysIn5',
  purgingMore: 'checkIns.purgingMore',
  purgingRise: 'checkIns.purgingRise',
  bingeingMore: 'checkIns.bingeingMore',
  bingeingRise: 'checkIns.bingeingRise',
  hoursWithoutMeal: 'checkIns.hoursWithoutMeal',
  medicinesMissedInARow: 'checkIns.medicinesMissedInARow',
  supporterConcern: 'consent.supporterConcern',
  riskTier: 'people.riskTier',
  levelOfCare: 'people.levelOfCare',
  daysSinceStepDown: 'people.daysSinceStepDown',
};

const todaysName = (name: string): string => (Object.hasOwn(formerFactNames, name) ? formerFactNames[name]! : name);

/** Facts by the names that they have today. */
export const namedByOwner = (facts: Readonly<Record<string, unknown>>): Partial<Facts> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [todaysName(name), value]));

/** A condition over the names that facts have today; all else in it stays as it is. */
export function overFactsOfToday<Condition>(condition: Condition): Condition {
  if (Array.isArray(condition)) return condition.map(overFactsOfToday) as Condition;
  if (typeof condition !== 'object' || condition === null) return condition;
  const entries = Object.entries(condition).map(([key, part]) => [
    key,
    key === 'var' && typeof part === 'string' ? todaysName(part) : overFactsOfToday(part),
  ]);
  return Object.fromEntries(entries) as Condition;
}
