import type { ReactNode } from 'react';
import style from './kit.module.css';

interface Props {
  title: string;
  /** What the page is for, in a sentence. */
  lead?: string;
  /** Beside the title: what one comes here to do. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

export const Page = ({ title, lead, actions, wide = false, children }: Props) => (
  <div className={style.page} data-wide={wide || undefined}>
    <div className={style.pageHead}>
      <h1>{title}</h1>
      {actions}
    </div>
    {lead && <p className={style.lead}>{lead}</p>}
    {children}
  </div>
);
