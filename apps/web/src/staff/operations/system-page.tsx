import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Loaded } from '../kit/loaded.js';
import { Page } from '../kit/page.js';
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
  const system = useApi(routes.readSystem, {}, { refetchInterval: 3_000 });
  return (
    <Page
      title={t('nav.system')}
      lead={t('system.hint')}
      actions={<Link to="/system/runbook">{t('system.runbook')}</Link>}
    >
      {system.error && system.data && (
        <p role="status" className={style.wrong}>
          {t('system.stale', { time: moments.clock(system.data.at) })}
        </p>
      )}
      <Loaded of={system} lines={[90, 120, 180]}>
        {(data) => (
          <>
            <StateCard system={data} />
            <FailedWorkCard failed={data.failedWork} />
            <QueuesCard system={data} />
            <LagCard lag={data.lag} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
