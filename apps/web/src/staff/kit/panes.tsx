import { type ReactNode, useId } from 'react';
import style from './panes.module.css';

interface Props {
  /** Of the page; read aloud, and not shown where the navigation says it already. */
  title: string;
  list: ReactNode;
  detail: ReactNode;
  /** What the second pane is about. */
  detailLabel: string;
  /** On a phone there is room for one of the two: the second, when something is open. */
  open: boolean;
}

/** A list and what was chosen from it, side by side. */
export const Panes = ({ title, list, detail, detailLabel, open }: Props) => {
  const id = useId();
  return (
    <>
      <h1 id={id} className="unseen">
        {title}
      </h1>
      <div className={style.panes} data-open={open || undefined}>
        <section className={style.list} aria-labelledby={id}>
          {list}
        </section>
        <section className={style.detail} aria-label={detailLabel}>
          {detail}
        </section>
      </div>
    </>
  );
};
