import { Button } from '@mantine/core';
import { routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { ErrorNotice } from '../../kit/error-notice.js';
import { FormError } from '../../kit/form-error.js';
import style from '../../kit/kit.module.css';
import { Waiting } from '../../kit/waiting.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { deviceInWords } from './device-in-words.js';

export const SessionsCard = () => {
  const t = useWords();
  const moments = useMoments();
  const { data, error, refetch } = useApi(routes.listMySessions, {});
  const end = useCommand(routes.endMySession, {
    request: (sessionId: string) => ({ params: { sessionId } }),
    changes: [routes.listMySessions],
  });
  return (
    <section className={style.card} aria-labelledby="sessions">
      <div className={style.head}>
        <h2 id="sessions">{t('sessions.title')}</h2>
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[48]} />}
      <ul className={style.list}>
        {data?.sessions.map(({ id, current, device, startedAt, lastActiveAt, locked }) => (
          <li key={id}>
            <span>
              {deviceInWords(device) ?? t('sessions.unknown')}
              {current && ` · ${t('sessions.this')}`}
              {locked && ` · ${t('sessions.locked')}`}
              <br />
              <span className={style.soft}>
                {t('sessions.since', {
                  began: moments.dayAndClock(startedAt),
                  active: moments.dayAndClock(lastActiveAt),
                })}
              </span>
            </span>
            {!current && (
              <Button variant="default" loading={end.isPending && end.variables === id} onClick={() => end.mutate(id)}>
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormError error={end.error} />
    </section>
  );
};
