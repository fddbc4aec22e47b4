import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { FailedWorkCard } from './failed-work-card.js';
import { LagCard } from './lag-card.js';
import { QueuesCard } from './queues-card.js';
import { StateCard } from './state-card.js';
import style from './system.module.css';

export const SystemPage = () => {
  const t = useWords();
  const moments = useMoments();
  const { data, error, refetch } = useApi(routes.readSystem, {}, { refetchInterval: 3_000 });
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
