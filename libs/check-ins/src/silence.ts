const hour = 3_600_000;

/** Silence worth telling, in hours (default), and how often it is told again while it lasts. */
const quietAfter = 72;
const toldAgainAfter = 24 * hour;

/**
 * When silence is told next: at each number of hours that a rule asks for, after 72, and every 24 while it lasts.
 *
 * @param since from when silence counts
 * @param told when it was told last; null: not yet
 * @param asked hours that rules ask for
 */
export function nextQuietAt(since: number, told: number | null, asked: readonly number[]): number {
  const moments = [...asked, quietAfter].map((hours) => since + hours * hour);
  const ahead = moments.filter((moment) => told === null || moment > told);
  return Math.min(...ahead, told === null ? Infinity : told + toldAgainAfter);
}

/** The first time at which silence is told that lies after a moment, if nothing is heard until then. */
export function quietAfterMoment(since: number, after: number, asked: readonly number[]): number {
  let at = nextQuietAt(since, null, asked);
  while (at <= after) at = nextQuietAt(since, at, asked);
  return at;
}

/** Whoever is heard from meanwhile may be silent again so soon: longer than that nobody may fail to look. */
export const lookAgainWithin = (asked: readonly number[]): number => Math.min(quietAfter, ...asked) * hour;

export const hoursOfSilence = (since: number, at: number): number => Math.floor((at - since) / hour);

interface Quiet {
  lastContactAt: Date | number | null;
  watchedSince: Date | number | null;
  pausedUntil: Date | number | null;
}

/** From when silence counts: the last sign of life, the first expectation, or the end of a pause, whichever is last. */
export function quietSince({ lastContactAt, watchedSince, pausedUntil }: Quiet): number | null {
  const times = [lastContactAt, watchedSince, pausedUntil].filter((at) => at !== null).map(Number);
  return times.length ? Math.max(...times) : null;
}
