import type { TransitionQuality } from '#contracts';
import style from '../../escalation/quality/quality.module.css';
import { useWords } from '../../use-words.js';
import { FigureLink } from './figure-link.js';
import type { MoveQualitySearch } from './quality-search.js';

const counted = ['proposed', 'moved', 'cancelled', 'declined'] as const;

export const Counts = ({ quality, search }: { quality: TransitionQuality; search: MoveQualitySearch }) => {
  const t = useWords();
  const { returned, transferred } = quality.leftOut;
  return (
    <dl className={style.figures}>
      {counted.map((figure) => (
        <div key={figure}>
          <dt>
            <FigureLink figure={figure} search={search}>
              {t(`move-figure.${figure}`)}
            </FigureLink>
          </dt>
          <dd>{quality[figure]}</dd>
        </div>
      ))}
      <div>
        <dt>{t('move-quality.left-out')}</dt>
        <dd>{t('move-quality.left-out-why', { returned, transferred })}</dd>
      </div>
    </dl>
  );
};
