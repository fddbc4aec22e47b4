import type { Moments } from '../../kit/moments.js';
import style from '../people/patients.module.css';

export interface Point {
  at: number;
  mood: number | null;
  urge: number | null;
  missed: number | null;
}

interface Props {
  point: Point | undefined;
  names: Record<'mood' | 'urge' | 'missed', string>;
  moments: Moments;
}

/** What is said beside a point that the pointer is on. The library would list the coordinates of a missed one. */
export const TrendPoint = ({ point, names, moments }: Props) => {
  if (!point) return null;
  return (
    <div className={style.point}>
      <strong>{moments.dayAndClock(point.at)}</strong>
      {point.mood !== null && <div>{`${names.mood}: ${point.mood}`}</div>}
      {point.urge !== null && <div>{`${names.urge}: ${point.urge}`}</div>}
      {point.missed !== null && <div>{names.missed}</div>}
    </div>
  );
};
