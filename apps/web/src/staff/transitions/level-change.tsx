import { directionOf, type LevelOfCare } from '#contracts';
import { useWords } from '../use-words.js';
import style from './transitions.module.css';

interface Props {
  from: LevelOfCare;
  to: LevelOfCare;
  /** Where there is little room: the mark and whereto. */
  short?: boolean;
}

/** From where to where, and in which direction: a mark, and a word for whoever does not see it. */
export const LevelChange = ({ from, to, short = false }: Props) => {
  const t = useWords();
  const direction = directionOf(from, to);
  return (
    <span className={style.change}>
      {direction && (
        <span className={style.direction} title={t(`direction.${direction}`)}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={direction === 'step-up' ? 'M8 13V3M3.5 7.5 8 3l4.5 4.5' : 'M8 3v10M3.5 8.5 8 13l4.5-4.5'} />
          </svg>
          <span className="unseen">{t(`direction.${direction}`)}: </span>
        </span>
      )}
      <span>
        <span className={short ? 'unseen' : undefined}>
          {t(`level.${from}`)} <span aria-hidden="true">→</span> <span className="unseen">{t('move.to')}</span>{' '}
        </span>
        {t(`level.${to}`)}
      </span>
    </span>
  );
};
