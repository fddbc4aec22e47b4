import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { HandoffItemView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Soft } from '../../kit/soft.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { inOrder } from './item-order.js';
import style from './transition.module.css';
import { wholeHandoff } from './transition-search.js';

interface Props {
  transitionId: string;
  items: readonly HandoffItemView[];
  chosen: string;
}

interface RowProps extends Omit<Props, 'items'> {
  id: string;
  kind?: string;
  sign: string;
  children: ReactNode;
}

/** One row, which is kept in sight as long as it is the one that is open. */
const Row = ({ id, kind, sign, transitionId, chosen, children }: RowProps) => {
  const ref = useRef<HTMLAnchorElement>(null);
  const isChosen = id === chosen;
  useEffect(() => {
    if (isChosen && id !== wholeHandoff) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, id]);
  return (
    <li>
      <Link
        ref={ref}
        to="/transitions/$transitionId"
        params={{ transitionId }}
        search={{ item: id }}
        className={style.item}
        data-item={kind}
        data-chosen={isChosen || undefined}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className={style.sign} data-status={sign} aria-hidden="true" />
        {children}
      </Link>
    </li>
  );
};

const ItemRow = ({ item, ...of }: { item: HandoffItemView } & Omit<Props, 'items'>) => {
  const t = useWords();
  const moments = useMoments();
  const { staffId } = useSession();
  const pending = item.status === 'pending';
  return (
    <Row id={item.id} kind={item.kind} sign={item.status} {...of}>
      <span className={style.itemText}>
        <strong>{t(`handoff.${item.kind}`)}</strong>
        <Soft>
          {item.owner.id === staffId ? <b>{t('transition.yours')}</b> : item.owner.name}
          {' · '}
          {!pending && t(`handoff-status.${item.status}`)}
          {pending &&
            (item.overdue ? (
              <b className={style.late}>{t('item.overdue', { time: moments.near(item.dueAt) })}</b>
            ) : (
              t('item.due', { time: moments.near(item.dueAt) })
            ))}
          {pending && item.blocks !== 'nothing' && ` · ${t(`transition.blocks.${item.blocks}`)}`}
        </Soft>
      </span>
      {item.messages.length > 0 && (
        <span className={style.messages}>{t('transition.messages', { count: item.messages.length })}</span>
      )}
    </Row>
  );
};

/** All of it first, then each item, what is open before what is settled. */
export const ItemList = ({ items, ...of }: Props) => {
  const t = useWords();
  return (
    <ul className={style.items} aria-label={t('transition.items')}>
      <Row id={wholeHandoff} sign="all" {...of}>
        <span className={style.itemText}>
          <strong>{t('transition.whole')}</strong>
          <Soft>{t('transition.whole-hint')}</Soft>
        </span>
      </Row>
      {inOrder(items).map((item) => (
        <ItemRow key={item.id} item={item} {...of} />
      ))}
    </ul>
  );
};
