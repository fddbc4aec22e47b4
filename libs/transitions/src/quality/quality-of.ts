import { Temporal } from 'temporal-polyfill';
import {
  type Direction,
  directionOf,
  type LevelOfCare,
  TransitionGap,
  type TransitionQuality,
  TransitionState,
} from '#contracts';
import { type Asked, type CountedMove, countMove, type MovedMove, weekOf } from './counted-move.js';
import { asKnownAt, type KnownMove } from './known-move.js';

export interface AskedPeriod {
  /** Days of the programme, both included. */
  from: string;
  to: string;
  asOf: Date;
  timeZone: string;
  direction?: Direction;
  level?: LevelOfCare;
  careTeamId?: string;
}

/** The moments of a period, [from, to). */
interface Bounds {
  from: Date;
  to: Date;
}

/** What is counted: transitions as known at the moment asked for, and what the measure makes of those that moved in the period. */
export interface Counted {
  asked: AskedPeriod;
  bounds: Bounds;
  known: readonly KnownMove[];
  moved: readonly CountedMove[];
}

export function boundsOf({ from, to, timeZone }: Pick<AskedPeriod, 'from' | 'to' | 'timeZone'>): Bounds {
  const start = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
  return { from: start(Temporal.PlainDate.from(from)), to: start(Temporal.PlainDate.from(to).add({ days: 1 })) };
}

/** @param all transitions that did something in the period, with later moves of the same patients */
export function count(all: readonly KnownMove[], asked: AskedPeriod): Counted {
  const { asOf, timeZone } = asked;
  const bounds = boundsOf(asked);
  const known = all.flatMap((move) => asKnownAt(move, asOf) ?? []);
  const isAsked = ({ from, to, toTeamId }: KnownMove): boolean =>
    (!asked.direction || directionOf(from, to) === asked.direction) &&
    (!asked.level || to === asked.level) &&
    (!asked.careTeamId || toTeamId === asked.careTeamId);
  const movesOf = new Map<string, KnownMove[]>();
  for (const move of known) {
    const others = movesOf.get(move.patientId);
    if (others) others.push(move);
    else movesOf.set(move.patientId, [move]);
  }
  const wanted = known.filter(isAsked);
  const moved = wanted
    .filter((move): move is MovedMove => within(bounds, move.movedAt))
    .map((move) => countMove(move, movesOf.get(move.patientId) ?? [], asOf, timeZone));
  return { asked, bounds, known: wanted, moved };
}

export const within = (bounds: Bounds, at: Date | null): boolean => at !== null && at >= bounds.from && at < bounds.to;

/** When a transition was cancelled; null where it was not. */
export const cancelledAt = ({ steps }: KnownMove): Date | null =>
  steps.find(({ state }) => state === 'cancelled')?.beganAt ?? null;

export function qualityOf({ asked, bounds, known, moved }: Counted): TransitionQuality {
  const inPeriod = (at: Date | null) => within(bounds, at);
  const counted = moved.filter(({ contactIn72Hours, leftOut }) => contactIn72Hours.of || leftOut);
  return {
    ...{ from: asked.from, to: asked.to, asOf: asked.asOf.toISOString() },
    proposed: known.filter(({ proposedAt }) => inPeriod(proposedAt)).length,
    moved: moved.length,
    cancelled: known.filter((move) => inPeriod(cancelledAt(move))).length,
    declined: known.flatMap(({ declinedAt }) => declinedAt.filter(inPeriod)).length,
    leftOut: {
      returned: counted.filter(({ leftOut }) => leftOut === 'returned').length,
      transferred: counted.filter(({ leftOut }) => leftOut === 'transferred').length,
    },
    contactIn72Hours: share(moved.map((one) => one.contactIn72Hours)),
    contactInTwoBusinessDays: share(moved.map((one) => one.contactInTwoBusinessDays)),
    visitInSevenDays: share(moved.map((one) => one.visitInSevenDays)),
    reviewInThirtyDays: share(moved.map((one) => one.reviewInThirtyDays)),
    returnedInThirtyDays: share(moved.map((one) => one.returnedInThirtyDays)),
    hoursInState: hoursInState(known, inPeriod),
    gapsAtMove: TransitionGap.options
      .map((gap) => ({ gap, moves: moved.filter(({ gapsAtMove }) => gapsAtMove.includes(gap)).length }))
      .filter(({ moves }) => moves > 0),
    weeks: weeksOf(moved, asked),
  };
}

export function share(all: readonly Asked[]): { kept: number; of: number; open: number } {
  const asked = all.filter(({ of }) => of);
  const kept = asked.filter((one) => one.kept === true).length;
  const open = asked.filter((one) => one.kept === null).length;
  return { kept, of: asked.length - open, open };
}

/** Of steps that ended in the period, however long before it they began. */
function hoursInState(known: readonly KnownMove[], inPeriod: (at: Date | null) => boolean) {
  return TransitionState.options.flatMap((state) => {
    const hours = known
      .flatMap(({ steps }) => steps)
      .flatMap((step) =>
        step.state === state && step.endedAt && inPeriod(step.endedAt)
          ? [(+step.endedAt - +step.beganAt) / 3_600_000]
          : [],
      )
      .sort((a, b) => a - b);
    return hours.length ? [{ state, median: quantile(hours, 0.5), p90: quantile(hours, 0.9), of: hours.length }] : [];
  });
}

/** By linear interpolation between the two nearest; to a tenth of an hour. */
function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return Math.round((below + (above - below) * (at - Math.floor(at))) * 10) / 10;
}

function weeksOf(moved: readonly CountedMove[], { from, to, timeZone }: AskedPeriod): TransitionQuality['weeks'] {
  const last = Temporal.PlainDate.from(to);
  const byWeek = new Map<string, CountedMove[]>();
  for (const one of moved) {
    const week = weekOf(one.move.movedAt, timeZone);
    byWeek.set(week, [...(byWeek.get(week) ?? []), one]);
  }
  const weeks: TransitionQuality['weeks'] = [];
  let monday = Temporal.PlainDate.from(from);
  monday = monday.subtract({ days: monday.dayOfWeek - 1 });
  for (; Temporal.PlainDate.compare(monday, last) <= 0; monday = monday.add({ days: 7 })) {
    const of = byWeek.get(monday.toString()) ?? [];
    weeks.push({
      weekOf: monday.toString(),
      moved: of.length,
      contactInTime: share(of.map((one) => one.contactInTime)),
      visitInTime: share(of.map((one) => one.visitInSevenDays)),
    });
  }
  return weeks;
}
