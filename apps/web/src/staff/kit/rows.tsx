import type { ReactNode } from 'react';
import style from './kit.module.css';

export const Rows = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className={style.list} aria-label={label}>
    {children}
  </ul>
);

interface Props {
  title: ReactNode;
  /** Marks beside the title. */
  tags?: ReactNode;
  detail?: ReactNode;
  actions?: ReactNode;
}

/** What it is, what there is to know of it, and what can be done with it. */
export const Row = ({ title, tags, detail, actions }: Props) => (
  <li>
    <div className={style.rowText}>
      <div className={style.rowTitle}>
        <span className={style.rowName}>{title}</span>
        {tags}
      </div>
      {detail && <div className={style.soft}>{detail}</div>}
    </div>
    {actions && <div className={style.rowActions}>{actions}</div>}
  </li>
);

export const Tag = ({ tone, children }: { tone?: 'notice' | 'good'; children: ReactNode }) => (
  <span className={style.tag} data-tone={tone}>
    {children}
  </span>
);
