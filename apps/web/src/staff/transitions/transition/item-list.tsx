import { Link } from '@tanstack/react-router';
import type { HandoffItemView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Soft } from '../../kit/soft.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { inOrder } from './item-order.js';
import style from './transition.module.css';

interface Props {
  transitionId: string;
  items: readonly HandoffItemView[];
  chosen: string | undefined;
}

const ItemRow = ({ item, transitionId, chosen }: { item: HandoffItemView } & Omit<Props, 'items'>) => {
  const t = useWords();
  const moments = useMoments();
  const { staffId } = useSession();
  const pending = item.status === 'pending';
  const mine = item.owner.id === staffId;
  return (
    <li>
      <Link
        to="/transitions/$transitionId"
        params={{ transitionId }}
        search={{ item: item.id }}
        className={style.item}
        data-item={item.kind}
        data-chosen={item.id === chosen || undefined}
        aria-current={item.id === chosen ? 'true' : undefined}
      >
        <span className={style.sign} data-status={item.status} aria-hidden="true" />
        <span className={style.itemText}>
          <strong>{t(`handoff.${item.kind}`)}</strong>
          <Soft>
            {mine ? <b>{t('transition.yours')}</b> : item.owner.name}
            {' · '}
            {!pending && t(`handoff-status.${item.status}`)}
            {pending &&
              (item.overdue ? (
                <b className={style.late}>{t('item.overdue', { time: moments.near(item.dueAt) })}</b>
              ) : (
                t('item.due', { time: moments.near(item.dueAt) })
              ))}
            {pending && item.blocks !== 'nothing' && ` · ${t(`item.blocks.${item.blocks}`)}`}
          </Soft>
        </span>
        {item.messages.length > 0 && (
          <span className={style.messages}>{t('transition.messages', { count: item.messages.length })}</span>
        )}
      </Link>
    </li>
  );
};

export const ItemList = ({ items, ...props }: Props) => {
  const t = useWords();
  return (
    <ul className={style.items} aria-label={t('transition.items')}>
      {inOrder(items).map((item) => (
        <ItemRow key={item.id} item={item} {...props} />
      ))}
    </ul>
  );
};
