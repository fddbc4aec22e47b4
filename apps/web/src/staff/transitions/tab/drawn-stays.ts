import { type LevelOfCare, type LevelOfCareStay, levelsOfCare } from '#contracts';

/** A stay as a bar, in shares of the whole. */
export interface Bar {
  id: string;
  level: LevelOfCare;
  left: number;
  width: number;
  /** From the top: the most intensive of the levels that the patient was at. */
  row: number;
}

/** Fewer days than this would not be seen. */
const thinnest = 0.012;

/** Stays on one line of time, one row for each level that occurs, the most intensive on top. */
export const drawnStays = (
  stays: readonly Pick<LevelOfCareStay, 'id' | 'level' | 'beganAt' | 'endedAt'>[],
  now: number,
): { levels: LevelOfCare[]; bars: Bar[] } => {
  const levels = levelsOfCare.filter((level) => stays.some((stay) => stay.level === level)).toReversed();
  const first = Math.min(...stays.map(({ beganAt }) => Date.parse(beganAt)), now);
  const whole = Math.max(now - first, 1);
  const bars = stays.map(({ id, level, beganAt, endedAt }) => {
    const left = Math.max(0, (Date.parse(beganAt) - first) / whole);
    const width = Math.max(thinnest, ((endedAt ? Date.parse(endedAt) : now) - Date.parse(beganAt)) / whole);
    return { id, level, left: Math.min(left, 1 - thinnest), width: Math.min(width, 1), row: levels.indexOf(level) };
  });
  return { levels, bars };
};
