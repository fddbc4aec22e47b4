import type { TransitionGap } from '#contracts';
import { Tag } from '../../kit/rows.js';
import { useWords } from '../../use-words.js';
import style from './transition.module.css';

/** What a patient could fall through, as it stands now. */
export const Gaps = ({ gaps }: { gaps: readonly TransitionGap[] }) => {
  const t = useWords();
  if (gaps.length === 0) return null;
  return (
    <ul className={style.gaps} aria-label={t('transition.gaps')}>
      {gaps.map((gap) => (
        <li key={gap}>
          <Tag tone="notice">{t(`transition-gap.${gap}`)}</Tag>
        </li>
      ))}
    </ul>
  );
};
