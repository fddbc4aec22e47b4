import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Loaded } from '../../kit/loaded.js';
import { readAgain } from '../../session/queries.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { Results } from './results.js';
import style from './try.module.css';

interface Props {
  backtestId: string;
  onGone(): void;
}

/** One run: how far it is, then what came of it. */
export const RunCard = ({ backtestId, onGone }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const [over, setOver] = useState(false);
  const params = { backtestId };
  const run = useApi(routes.readBacktest, { params }, { refetchInterval: over ? undefined : 1_000 });
  const state = run.data?.state;
  const ended = state !== undefined && state !== 'waiting' && state !== 'running';
  useEffect(() => {
    if (!ended) return;
    setOver(true);
    void readAgain(routes.listBacktests);
  }, [ended]);
  const cancel = useCommand(routes.cancelBacktest, {
    request: () => ({ params }),
    changes: [routes.listBacktests],
    onSuccess: onGone,
  });
  return (
    <Card
      title={
        run.data
          ? t('try.period-of', { from: moments.date(run.data.from), to: moments.date(run.data.to) })
          : t('try.on-the-past')
      }
      actions={
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t(ended ? 'try.forget' : 'action.cancel')}
        </Button>
      }
    >
      <FormError error={cancel.error} />
      <Loaded of={run} lines={[40]}>
        {({ progress, result, failure }) => {
          if (result) return <Results result={result} />;
          if (ended)
            return (
              <p role="status">{t(`try.${state === 'failed' ? 'failed' : 'stopped'}`, { code: failure ?? '' })}</p>
            );
          return (
            <div className={style.progress} role="status">
              <progress value={progress} max={1} aria-label={t('try.progress')} />
              <span className="figures">
                {t(state === 'waiting' ? 'try.state.waiting' : 'try.percent', { n: Math.floor(progress * 100) })}
              </span>
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
};
