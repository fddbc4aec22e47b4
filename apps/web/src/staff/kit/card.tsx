import { type ReactNode, useId } from 'react';
import style from './kit.module.css';

interface Props {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One thing on a page, named by its heading. */
export const Card = ({ title, actions, children }: Props) => {
  const id = useId();
  return (
    <section className={style.card} aria-labelledby={id}>
      <div className={style.head}>
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
};
