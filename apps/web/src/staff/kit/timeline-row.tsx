import type { ReactNode } from 'react';
import { Moment } from '../../kit/moment.js';
import style from './kit.module.css';

interface Props {
  at: string;
  /** Who did it, where that is known. */
  by?: string;
  /** More of it, below the line. */
  more?: ReactNode;
  children: ReactNode;
}

export const TimelineRow = ({ at, by, more, children }: Props) => {
  return (
    <li className={style.entry}>
      <Moment at={at} as="clock" />
      <div>
        {children}
        {by && <span className={style.soft}> · {by}</span>}
        {more}
      </div>
    </li>
  );
};
