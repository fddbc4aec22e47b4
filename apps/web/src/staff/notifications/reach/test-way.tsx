import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type ContactPointView, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { FormError } from '../../kit/form-error.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from './reach.module.css';

const lookAgainEvery = 1_500;
const givesUpAfter = 60_000;

/** Sends what an alert would send, and says how far it came. */
export const TestWay = ({ point, way }: { point: ContactPointView; way: string }) => {
  const t = useWords();
  const moments = useMoments();
  /** When this way was used last before the test. */
  const [before, setBefore] = useState<{ lastSentAt: string | null } | null>(null);
  const [late, setLate] = useState(false);
  const test = useCommand(routes.testMyContactPoint, {
    request: () => ({ params: { contactPointId: point.id } }),
    onSuccess: () => {
      setLate(false);
      setBefore({ lastSentAt: point.lastSentAt });
    },
  });
  const arrived = before !== null && point.lastSentAt !== before.lastSentAt;
  const waits = before !== null && !arrived && !late;
  useApi(routes.readMyReach, {}, { refetchInterval: waits ? lookAgainEvery : undefined });
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), givesUpAfter);
    return () => clearTimeout(timer);
  }, [waits]);
  return (
    <div className={style.test}>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('way-test.send-by', { way })}
        loading={test.isPending || waits}
        onClick={() => test.mutate()}
      >
        {t('way-test.send')}
      </Button>
      <div role="status">
        {waits && t('way-test.waits')}
        {late && !arrived && t('way-test.still-waits')}
        {arrived && point.lastSentAt && (
          <>
            {t('way-test.handed-over', { time: moments.clock(point.lastSentAt) })}
            <p className={style.bubble}>{t('way-test.arrives')}</p>
          </>
        )}
      </div>
      <FormError error={test.error} />
    </div>
  );
};
