import { Link } from '@tanstack/react-router';
import { type HandoffItemView, movedStates, openStates, routes, safetyItems, type TransitionView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { PageFrame } from '../../kit/page.js';
import { Tag } from '../../kit/rows.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { ItemActions } from './item-actions.js';
import { ItemForm } from './item-form.js';
import { ItemSaid } from './item-said.js';
import style from './items.module.css';
import { Thread } from './thread.js';

const includes = (states: readonly string[], state: string): boolean => states.includes(state);

/** A worry of the patient is answered also after the move; everything else is what was accepted. */
const isOpenTo = (item: HandoffItemView, { state }: TransitionView): boolean =>
  includes(openStates, state) || (item.kind === 'patients-worry' && includes(movedStates, state));

interface Props {
  item: HandoffItemView;
  transition: TransitionView;
}

/** One item where it is done: what is asked, what became of it, and what was said about it. */
export const ItemPane = ({ item, transition }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const mayWork = useMayCall(routes.doHandoffItem);
  const target = { params: { transitionId: transition.id, itemId: item.id } };
  const isOpen = isOpenTo(item, transition);
  const pending = item.status === 'pending';
  return (
    <PageFrame article="item-title">
      <header className={style.head}>
        <Link
          to="/transitions/$transitionId"
          params={{ transitionId: transition.id }}
          search={{}}
          className={style.back}
        >
          ← {t('item.back')}
        </Link>
        <h2 id="item-title" tabIndex={-1}>
          {t(`handoff.${item.kind}`)}
        </h2>
        <div className={style.who}>
          <Tag tone={pending ? undefined : 'good'}>{t(`handoff-status.${item.status}`)}</Tag>
          <span>{t('item.owned', { name: item.owner.name, role: t(`role.${item.ownerRole}`) })}</span>
          {pending && (
            <span>
              {item.overdue ? (
                <strong>{t('item.overdue', { time: moments.dayAndClock(item.dueAt) })}</strong>
              ) : (
                t('item.due', { time: moments.near(item.dueAt) })
              )}
            </span>
          )}
          <span>{t(`item.side.${item.side}`)}</span>
          <span>{t(`item.blocks.${item.blocks}`)}</span>
        </div>
        {item.chased && pending && (
          <Soft>{t('item.chased', { name: item.chased.by.name, time: moments.dayAndClock(item.chased.at) })}</Soft>
        )}
        {pending && safetyItems.includes(item.kind) && <Soft>{t('item.safety')}</Soft>}
      </header>
      {isOpen && <ItemActions item={item} target={target} />}
      {!isOpen && <Soft as="p">{t('item.closed')}</Soft>}
      {(!pending || item.about) && (
        <ItemSaid item={pending ? { ...item, evidence: null } : item} lang={transition.patient.locale} />
      )}
      {pending && isOpen && mayWork && (
        <Section title={t('item.do-own-words')}>
          <ItemForm key={item.id} item={item} transition={transition} target={target} />
        </Section>
      )}
      <Thread key={`thread ${item.id}`} messages={item.messages} target={target} />
    </PageFrame>
  );
};
