import type { Facts } from '#contracts';
import type { CheckInPast, Missed } from './check-in-past.js';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Windows missed one after the other: after the last answer was given, and opened after the newest window that has one. So a late
 * answer ends the row, and "not today" does; what was excused or could not be delivered neither ends it nor counts.
 */
export const missedInARow = ({ missed, heard }: CheckInPast): readonly Missed[] =>
  missed.filter(
    ({ opensAt, endedAt }) =>
      opensAt > (heard.lastAnsweredOpensAt ?? -Infinity) && endedAt > (heard.lastAnsweredAt ?? -Infinity),
  );

type Fact = (past: CheckInPast, at: number) => unknown;

/** When we last heard from the patient. A pause is not silence. */
export const contactFacts = {
  'checkIns.missedInARow': (past) => missedInARow(past).length,
  'checkIns.missedIn7Days': ({ missed }, at) => missed.filter(({ opensAt }) => opensAt > at - 7 * day).length,
  'checkIns.hoursSinceContact': ({ heard }, at) => {
    const heardAt = heard.lastContactAt ?? heard.registeredAt ?? heard.watchedSince;
    const rested = heard.pausedUntil === null ? null : Math.min(heard.pausedUntil, at);
    const last = Math.max(heardAt ?? -Infinity, rested ?? -Infinity);
    return last === -Infinity ? null : Math.max(0, at - last) / hour;
  },
} satisfies Partial<Record<keyof Facts, Fact>>;
