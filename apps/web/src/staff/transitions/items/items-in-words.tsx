import type { TransitionView } from '#contracts';
import { Tag } from '../../kit/rows.js';
import { useWords } from '../../use-words.js';
import { ItemSaid } from './item-said.js';
import style from './items.module.css';

interface Props {
  transition: TransitionView;
  /** Of the heading of each item. */
  level: 3 | 4;
}

/** The whole hand-off to be read from top to bottom, as it is printed. */
export const ItemsInWords = ({ transition, level }: Props) => {
  const t = useWords();
  const Heading = `h${level}` as const;
  return (
    <div className={style.all}>
      {transition.items.map((item) => (
        <section key={item.id}>
          <Heading>
            {t(`handoff.${item.kind}`)}{' '}
            <Tag tone={item.status === 'pending' ? 'notice' : undefined}>{t(`handoff-status.${item.status}`)}</Tag>
          </Heading>
          <ItemSaid item={item} lang={transition.patient.locale} />
          {item.status === 'pending' && <p>{t('item.open-with', { name: item.owner.name })}</p>}
        </section>
      ))}
    </div>
  );
};
