import { Button } from '@mantine/core';
import type { FailedWorkView } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Soft } from '../kit/soft.js';
import { useWords } from '../use-words.js';
import style from './system.module.css';

/** One piece of work, or all of a name, to be tried again. */
export interface Retry {
  one: FailedWorkView | null;
  kind: FailedWorkView['kind'];
  name: string;
}

interface Props {
  work: readonly FailedWorkView[];
  busy: boolean;
  onRetry(retry: Retry): void;
}

/** All that failed alike. */
export const FailedWorkGroup = ({ work, busy, onRetry }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const { kind, name } = work[0]!;
  return (
    <div className={style.group}>
      <div className={style.head}>
        <h3>
          {t(`failed-work.kind-${kind}`)} <code>{name}</code>
        </h3>
        {work.length > 1 && (
          <Button
            variant="default"
            disabled={busy}
            aria-label={t('failed-work.retry-all-of', { name, count: work.length })}
            onClick={() => onRetry({ one: null, kind, name })}
          >
            {t('failed-work.retry-all', { count: work.length })}
          </Button>
        )}
      </div>
      <ul className={style.list}>
        {work.map((one) => (
          <li key={one.id}>
            <span>
              {one.event && <code>{one.event}</code>} {moments.dayAndClock(one.begunAt)}
              <br />
              <Soft>
                {t('failed-work.reason')} <code>{one.reason}</code> · {t('failed-work.count', { count: one.attempts })}{' '}
                · {t('failed-work.given-up', { time: moments.dayAndClock(one.failedAt) })}
                {one.retries > 0 && ` · ${t('failed-work.retried', { count: one.retries })}`}
              </Soft>
            </span>
            <Button
              variant="default"
              disabled={busy}
              aria-label={t('failed-work.retry-one', { name, time: moments.dayAndClock(one.begunAt) })}
              onClick={() => onRetry({ one, kind, name })}
            >
              {t('failed-work.retry')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
