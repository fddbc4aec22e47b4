import type { RuleFigures } from '#contracts';
import { useWords } from '../../use-words.js';
import style from './quality.module.css';

/** How many alerts somebody found useful, beside those that nobody did; the words beside it say the same. */
export const UsefulBar = ({ figures: { fired, useful, notUseful } }: { figures: RuleFigures }) => {
  const t = useWords();
  if (useful + notUseful === 0) {
    return <span className={style.unsaid}>{fired ? t('quality.not-judged') : '–'}</span>;
  }
  return (
    <span className={style.judged}>
      <span className={style.bar} aria-hidden="true">
        {useful > 0 && <span data-useful style={{ flexGrow: useful }} />}
        {notUseful > 0 && <span style={{ flexGrow: notUseful }} />}
      </span>
      <span className="figures">{t('quality.judged', { useful, notUseful })}</span>
    </span>
  );
};
