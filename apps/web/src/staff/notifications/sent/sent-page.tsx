import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { usePagedApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { Attempts } from '../told/attempts.js';
import style from './sent.module.css';
import { SentFilters } from './sent-filters.js';
import { isFiltered } from './sent-search.js';

const lookAgainEvery = 10_000;

/** What was sent to whom, newest first. */
export const SentPage = () => {
  const t = useWords();
  const moments = useMoments();
  const search = useSearch({ from: '/staff/notifications' });
  const { person, alert, channel, state } = search;
  const sent = usePagedApi(
    routes.listNotifications,
    (before) => ({ query: { staffId: person, alertId: alert, channel, state, before, limit: 50 } }),
    ({ next }) => next,
    { refetchInterval: lookAgainEvery },
  );
  const found = sent.data?.pages.flatMap(({ notifications }) => notifications);
  return (
    <Page title={t('sent.title')} lead={t('sent.lead')} wide>
      <SentFilters search={search} />
      <Loaded
        of={{ ...sent, data: found }}
        lines={[64, 64, 64, 64]}
        empty={t(isFiltered(search) ? 'sent.none-such' : 'sent.none')}
        isEmpty={(all) => all.length === 0}
      >
        {(all) => (
          <ol className={style.list}>
            {all.map(({ id, kind, severity, alertId, recipient, createdAt, attempts }) => (
              <li key={id} className={style.sent}>
                <div className={style.head}>
                  <strong>{recipient.person?.name ?? t(`told.a.${recipient.kind}`)}</strong>
                  {severity ? <SeverityMark severity={severity} /> : null}
                  <span>{t(`message-kind.${kind}`)}</span>
                  <Soft>{moments.dayAndClock(createdAt)}</Soft>
                  {alertId && !alert && (
                    <Link to="/notifications" search={{ alert: alertId }}>
                      {t('sent.same-alert')}
                    </Link>
                  )}
                </div>
                <Attempts attempts={attempts} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      {sent.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={sent.isFetchingNextPage}
          onClick={() => void sent.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      )}
    </Page>
  );
};
