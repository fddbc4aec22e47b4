import { type ReactNode, useId } from 'react';
import style from './kit.module.css';

/** A part of something longer, named by its heading; without a frame, so that a page of many stays calm. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={style.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
};
