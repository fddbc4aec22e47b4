import type { ReactNode } from 'react';
import style from './kit.module.css';

/** What can be done about what is open; on a phone within reach of one thumb, whatever was scrolled. */
export const ActionBar = ({ children }: { children: ReactNode }) => <div className={style.actionBar}>{children}</div>;
