import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMoments } from '../../kit/moments.js';
import { usePageTitle } from '../../kit/use-page-title.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import { useWords } from '../use-words.js';
import { FailedWorkCard } from './failed-work-card.js';
import { LagCard } from './lag-card.js';
import { QueuesCard } from './queues-card.js';
import { StateCard } from './state-card.js';
import style from './system.module.css';
import { systemQuery } from './system-queries.js';

export const SystemPage = () => {
  const t = useWords();
  usePageTitle(t('nav.system'));
  const moments = useMoments();
  const { data, error, refetch } = useQuery({ ...systemQuery, refetchInterval: 3_000 });
  return (
    <div className={style.page}>
      <div className={style.head}>
        <Title order={1} size="h2">
          {t('nav.system')}
        </Title>
        <Link to="/system/runbook">{t('system.runbook')}</Link>
      </div>
      <Text c="dimmed" maw={640}>
        {t('system.hint')}
      </Text>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {error && data && (
        <Text role="status" className={style.wrong}>
          {t('system.stale', { time: moments.clock(data.at) })}
        </Text>
      )}
      {!data && !error && <Waiting lines={[90, 120, 180]} />}
      {data && (
        <>
          <StateCard system={data} />
          <FailedWorkCard failed={data.failedWork} />
          <QueuesCard system={data} />
          <LagCard lag={data.lag} />
        </>
      )}
    </div>
  );
};
