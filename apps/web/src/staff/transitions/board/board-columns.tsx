import type { CSSProperties } from 'react';
import { useWords } from '../../use-words.js';
import style from './board.module.css';
import { BoardCard } from './card.js';
import type { Column } from './columns.js';

/** Side by side where there is room, one below the other on a phone. */
export const BoardColumns = ({ columns }: { columns: readonly Column[] }) => {
  const t = useWords();
  // Where nobody is, little room is enough: all states are in sight at once on an ordinary screen.
  const widths = columns
    .map(({ cards }) => (cards.length > 0 ? 'minmax(176px, 1fr)' : 'minmax(108px, 0.4fr)'))
    .join(' ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={style.scroll} aria-label={t('nav.transitions')} tabIndex={0}>
      <div className={style.columns} style={{ '--columns': widths } as CSSProperties}>
        {columns.map(({ state, cards }) => (
          <section
            key={state}
            className={style.column}
            data-column={state}
            data-empty={cards.length === 0 || undefined}
            aria-label={t('board.column', { state: t(`transition-state.${state}`), count: cards.length })}
          >
            <h2>
              {t(`transition-state.${state}`)} <span className="figures">{cards.length}</span>
            </h2>
            {cards.length === 0 ? (
              <p className={style.columnEmpty}>{t('board.column-empty')}</p>
            ) : (
              <ul className={style.cards}>
                {cards.map((card) => (
                  <BoardCard key={card.id} card={card} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  );
};
