import type { ReactNode } from 'react';
import style from './kit.module.css';

interface Props {
  as?: 'span' | 'p' | 'div' | 'li' | 'figcaption' | 'details';
  /** Of a count that changes while one looks. */
  role?: 'status';
  children: ReactNode;
}

/** What is worth knowing and not what one came for. */
export const Soft = ({ as: As = 'span', role, children }: Props) => (
  <As className={style.soft} role={role}>
    {children}
  </As>
);
