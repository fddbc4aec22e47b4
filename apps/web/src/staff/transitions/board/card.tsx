import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { HandoffItemKind, type TransitionCard } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useNow } from '../../../kit/use-now.js';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { TestTag } from '../../kit/test-tag.js';
import { type Say, useWords } from '../../use-words.js';
import { Faces } from '../faces.js';
import { LevelChange } from '../level-change.js';
import { MovesMenu } from '../moves/moves-menu.js';
import { WhoseTurn } from '../whose-turn.js';
import style from './board.module.css';

const DaysHere = ({ since }: { since: string }) => {
  const t = useWords();
  const days = Math.floor((useNow() - Date.parse(since)) / 86_400_000);
  return <>{days < 1 ? t('board.here-today') : t('board.here', { count: days })}</>;
};

/** A kind of item that only a newer server knows reads as its code. */
const missingIn = (t: Say, kind: string): string => {
  const known = HandoffItemKind.safeParse(kind);
  return known.success ? t(`handoff.${known.data}`) : kind;
};

/** One patient who moves: what changes, since when it is where it is, what is missing, and whose turn it is. */
export const BoardCard = memo(({ card }: { card: TransitionCard }) => {
  const t = useWords();
  const moments = useMoments();
  const { items, gaps, patient } = card;
  return (
    <li className={style.mover} data-card={card.id} data-overdue={items.overdue > 0 || undefined}>
      <div className={style.cardHead}>
        <Link to="/transitions/$transitionId" params={{ transitionId: card.id }} search={{}} className={style.name}>
          {patient.name}
        </Link>
        <MovesMenu transition={card} />
      </div>
      <TestTag of={patient} />
      <LevelChange from={card.from} to={card.to} />
      <Soft>
        <DaysHere since={card.stateSince} />
        {' · '}
        {card.movedAt
          ? t('board.moved', { time: moments.shortDay(card.movedAt) })
          : t('board.planned', { time: moments.near(card.plannedFor) })}
      </Soft>
      {(items.overdue > 0 || gaps.length > 0) && (
        <span className={style.tags}>
          {items.overdue > 0 && <Tag tone="notice">{t('board.overdue', { count: items.overdue })}</Tag>}
          {gaps.length > 0 && (
            <Tag>
              <span title={gaps.map((gap) => t(`transition-gap.${gap}`)).join(', ')}>
                {t('board.gaps', { count: gaps.length })}
              </span>
            </Tag>
          )}
        </span>
      )}
      {items.open > 0 && (
        <Soft>
          <span className={style.missing}>
            {t('board.open', { open: items.open, of: items.of })}
            {card.missing.length > 0 && `: ${card.missing.map((kind) => missingIn(t, kind)).join(', ')}`}
            {items.open > card.missing.length && card.missing.length > 0 && ' …'}
          </span>
        </Soft>
      )}
      <div className={style.cardFoot}>
        <span>{card.turn && <WhoseTurn turn={card.turn} />}</span>
        {card.owners.length > 0 && <Faces label={t('board.owners')} people={card.owners} />}
      </div>
    </li>
  );
});
