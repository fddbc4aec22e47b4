import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMoments } from '../../../kit/moments.js';
import type { InboxSearch } from '../../alerts/inbox/inbox-search.js';
import { TestTag } from '../../kit/test-tag.js';
import { useWords } from '../../use-words.js';
import { LevelChange } from '../level-change.js';
import { type HandoffRow, placeOf } from './handoff-rows.js';
import style from './handoffs.module.css';

interface Props {
  rows: readonly HandoffRow[];
  /** The key of the row that is open. */
  chosen: string | undefined;
  search: InboxSearch;
}

const Row = ({ row, chosen, search }: { row: HandoffRow } & Omit<Props, 'rows'>) => {
  const t = useWords();
  const moments = useMoments();
  const ref = useRef<HTMLAnchorElement>(null);
  const { transition, patient } = row.of;
  const isChosen = row.key === chosen;
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <Link
      ref={ref}
      {...placeOf(row, search)}
      className={style.row}
      data-handoff={row.to}
      data-chosen={isChosen || undefined}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className={style.line}>
        <strong>{row.to === 'accept' ? t('handoffs.accept') : t(`handoff.${row.of.item.kind}`)}</strong>
        <span className={style.when}>
          {row.to === 'accept' && t('board.planned', { time: moments.near(transition.plannedFor) })}
          {row.to === 'do' &&
            (row.of.item.overdue ? (
              <b>{t('item.overdue', { time: moments.near(row.of.item.dueAt) })}</b>
            ) : (
              t('item.due', { time: moments.near(row.of.item.dueAt) })
            ))}
        </span>
      </span>
      <span className={style.line}>
        <span>{patient.name}</span>
        <TestTag of={patient} />
        <span className={style.levels}>
          <LevelChange from={transition.from} to={transition.to} short />
        </span>
      </span>
    </Link>
  );
};

/** Hand-offs that wait for whoever looks, under the alerts: with the same keys, and never in front of an emergency. */
export const HandoffsList = ({ rows, ...props }: Props) => {
  const t = useWords();
  if (rows.length === 0) return null;
  return (
    <section className={style.handoffs} aria-labelledby="handoffs-title">
      <h2 id="handoffs-title">{t('handoffs.title', { count: rows.length })}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <Row row={row} {...props} />
          </li>
        ))}
      </ul>
    </section>
  );
};
