import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { routes } from '#contracts';
import { callApi } from '../../../api/client.js';
import { useMoments } from '../../../kit/moments.js';
import style from '../../kit/cards.module.css';
import { ErrorNotice } from '../../kit/error-notice.js';
import { FormError } from '../../kit/form-error.js';
import { Waiting } from '../../kit/waiting.js';
import { queries } from '../../session/queries.js';
import { useWords } from '../../use-words.js';
import { deviceInWords } from './device-in-words.js';

const queryKey = ['my-sessions'];

export const SessionsCard = () => {
  const t = useWords();
  const moments = useMoments();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi(routes.listMySessions, {}, { signal }),
  });
  const end = useMutation({
    mutationFn: (sessionId: string) => callApi(routes.endMySession, { params: { sessionId } }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
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
              <Button variant="subtle" loading={end.isPending && end.variables === id} onClick={() => end.mutate(id)}>
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
