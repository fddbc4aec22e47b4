import { Temporal } from 'temporal-polyfill';
import { directionOf, type FollowUpClock, type FollowUpKind, isRoundTheClock, type TransitionGap } from '#contracts';
import { dayOf } from '../hand-off/due.js';
import type { KnownMove } from './known-move.js';

/** True: in time. False: its time is over. Null: still open, or not asked of this move. */
export type Kept = boolean | null;
export type MovedMove = KnownMove & { movedAt: Date };

/** What the measure makes of one move. */
export interface CountedMove {
  move: MovedMove;
  /** Another move within 30 days takes its place: by a step-up, or by going on elsewhere. */
  leftOut: 'returned' | 'transferred' | null;
  contactIn72Hours: Asked;
  contactInTwoBusinessDays: Asked;
  /** By both clocks. */
  contactInTime: Asked;
  visitInSevenDays: Asked;
  reviewInThirtyDays: Asked;
  returnedInThirtyDays: Asked;
  gapsAtMove: TransitionGap[];
}

/** `of: false`: the figure does not count this move. */
export interface Asked {
  of: boolean;
  kept: Kept;
}

const notAsked: Asked = { of: false, kept: null };
const measureDays = 30;

/**
 * By the rules of the follow-up measure (HEDIS FUH): counted for each move, and where another follows within 30 days only the last
 * one counts. Contact and visit are asked where no staff are there round the clock.
 *
 * @param all every move of the same patient, as known at `asOf`
 */
export function countMove(move: MovedMove, all: readonly KnownMove[], asOf: Date, timeZone: string): CountedMove {
  const next = nextMove(move, all, timeZone);
  const leftOut = next && (directionOf(next.from, next.to) === 'step-up' ? 'returned' : 'transferred');
  const atHome = !isRoundTheClock(move.to);
  const ask = (of: boolean, kind: FollowUpKind, clock: FollowUpClock): Asked =>
    of && !leftOut ? { of, kept: keptBy(move, kind, clock, asOf) } : notAsked;
  const contactIn72Hours = ask(atHome, 'first-contact', '72-hours');
  const contactInTwoBusinessDays = ask(atHome, 'first-contact', 'two-business-days');
  return {
    ...{ move, leftOut, contactIn72Hours, contactInTwoBusinessDays },
    contactInTime: both(contactIn72Hours, contactInTwoBusinessDays),
    visitInSevenDays: ask(atHome, 'visit', 'seven-days'),
    reviewInThirtyDays: ask(true, 'review', 'thirty-days'),
    returnedInThirtyDays: returnOf(move, leftOut, asOf, timeZone),
    gapsAtMove: move.gaps
      .filter(({ appearedAt, closedAt }) => appearedAt <= move.movedAt && (!closedAt || closedAt > move.movedAt))
      .map(({ gap }) => gap),
  };
}

const daysBetween = (from: Date, to: Date, timeZone: string): number =>
  dayOf(from, timeZone).until(dayOf(to, timeZone), { largestUnit: 'day' }).days;

/** The next move of the same patient, where it comes within 30 days. */
function nextMove(move: MovedMove, all: readonly KnownMove[], timeZone: string): MovedMove | null {
  const later = all
    .filter((one): one is MovedMove => one.movedAt !== null && one.movedAt > move.movedAt)
    .sort((a, b) => +a.movedAt - +b.movedAt);
  const [next] = later;
  return next && daysBetween(move.movedAt, next.movedAt, timeZone) <= measureDays ? next : null;
}

/** In time is what was held in time, whenever it was written down; what was not promised is not asked. */
function keptBy({ followUps }: MovedMove, kind: FollowUpKind, clock: FollowUpClock, asOf: Date): Kept {
  const one = followUps.find((each) => each.kind === kind);
  const due = one?.clocks.find((each) => each.clock === clock)?.dueAt;
  if (!one || !due) return null;
  if (one.held) return one.held.at <= due;
  return due <= asOf ? false : null;
}

function both(one: Asked, other: Asked): Asked {
  if (!one.of) return notAsked;
  if (one.kept === false || other.kept === false) return { of: true, kept: false };
  return { of: true, kept: one.kept && other.kept ? true : null };
}

/** After a step-down, a step-up within 30 days. `kept` says that somebody returned. */
function returnOf(move: MovedMove, leftOut: CountedMove['leftOut'], asOf: Date, timeZone: string): Asked {
  if (directionOf(move.from, move.to) !== 'step-down') return notAsked;
  if (leftOut === 'returned') return { of: true, kept: true };
  const over = leftOut !== null || daysBetween(move.movedAt, asOf, timeZone) > measureDays;
  return { of: true, kept: over ? false : null };
}

/** The Monday of a moment's week. */
export const weekOf = (at: Date, timeZone: string): string => {
  const day = dayOf(at, timeZone);
  return Temporal.PlainDate.from(day)
    .subtract({ days: day.dayOfWeek - 1 })
    .toString();
};
