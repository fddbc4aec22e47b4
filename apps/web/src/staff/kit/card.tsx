import { type ReactNode, useId } from 'react';
import style from './kit.module.css';

interface Props {
  title: string;
  /** Marks beside the title. */
  tags?: ReactNode;
  actions?: ReactNode;
  /** Below what else on the page: 3 where the card stands within something that has a heading itself. */
  level?: 2 | 3;
  children: ReactNode;
}

/** One thing on a page, named by its heading. */
export const Card = ({ title, tags, actions, level = 2, children }: Props) => {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={style.card} aria-labelledby={id}>
      <div className={style.head}>
        <div className={style.cardTitle}>
          <Heading id={id}>{title}</Heading>
          {tags}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
};
