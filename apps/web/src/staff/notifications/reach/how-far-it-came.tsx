import { useMoments } from '../../../kit/moments.js';
import { FormError } from '../../kit/form-error.js';
import { useWords } from '../../use-words.js';
import style from './reach.module.css';
import type { TestOfWay } from './use-test-way.js';

interface Props {
  test: TestOfWay;
  lastSentAt: string | null;
}

/** What became of a test, and what one should see by now. */
export const HowFarItCame = ({ test: { came, error }, lastSentAt }: Props) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <>
      <div role="status">
        {came === 'waits' && t('way-test.waits')}
        {came === 'late' && t('way-test.still-waits')}
        {came === 'handed-over' && lastSentAt && (
          <>
            {t('way-test.handed-over', { time: moments.clock(lastSentAt) })}
            <p className={style.bubble}>{t('way-test.arrives')}</p>
          </>
        )}
      </div>
      <FormError error={error} />
    </>
  );
};
