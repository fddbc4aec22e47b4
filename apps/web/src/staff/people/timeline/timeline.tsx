import { Button, SegmentedControl, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { routes, type TimelineEntry } from '#contracts';
import { AnswersInWords, SaidInWords } from '../../../kit/answers-in-words.js';
import { readersZone, useMoments } from '../../../kit/moments.js';
import { useLivePick } from '../../../live/use-live.js';
import { ErrorNotice } from '../../kit/error-notice.js';
import { Waiting } from '../../kit/waiting.js';
import { readAgain } from '../../session/queries.js';
import { usePagedApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from '../patients.module.css';
import { eventInWords } from './event-in-words.js';
import { kindOf, timelineKinds } from './timeline-search.js';

const byDay = (entries: readonly TimelineEntry[], dayOf: (at: string) => string): [string, TimelineEntry[]][] => {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
};

export const Timeline = ({ patientId }: { patientId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const navigate = useNavigate();
  const { kind } = useSearch({ from: '/staff/patients/$patientId' });
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = usePagedApi(
    routes.readTimeline,
    (before) => ({ params: { patientId }, query: { before } }),
    ({ next }) => next,
    { refetchInterval: 30_000 },
  );

  // An alert of this patient that changes is also a new line here.
  const changes = useLivePick(({ book }) => {
    let sum = 0;
    for (const alert of book.alerts.values()) if (alert.patient.id === patientId) sum += alert.version;
    return sum;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because something changed
  useEffect(() => {
    void readAgain(routes.readTimeline);
  }, [changes, patientId]);

  const entries = (data?.pages.flatMap((page) => page.entries) ?? []).filter(
    ({ type }) => !kind || kindOf(type) === kind,
  );
  return (
    <section aria-labelledby="timeline">
      <div className={style.cardHead}>
        <h2 id="timeline">{t('timeline.title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.filter')}
          data={[
            { value: '', label: t('timeline.all') },
            ...timelineKinds.map((value) => ({ value, label: t(`timeline.${value}`) })),
          ]}
          value={kind ?? ''}
          onChange={(value) =>
            void navigate({ to: '.', search: { kind: timelineKinds.find((each) => each === value) }, replace: true })
          }
        />
      </div>
      <Text size="sm" c="dimmed">
        {t('windows.zone', { zone: readersZone() })}
      </Text>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Waiting lines={[44, 44, 44]} />}
      {data && entries.length === 0 && <Text mt="md">{t('timeline.empty')}</Text>}
      {byDay(entries, moments.day).map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h3 className={style.day}>{day}</h3>
          <ul className={style.entries}>
            {ofDay.map((entry) => (
              <li key={entry.id}>
                <time dateTime={entry.at}>{moments.clock(entry.at)}</time>
                <div>
                  {eventInWords(t, moments, entry)}
                  {entry.by && <span className={style.soft}> · {entry.by.name}</span>}
                  {entry.note && <div className={style.soft}>“{entry.note}”</div>}
                  {entry.answers && <AnswersInWords answers={entry.answers} />}
                  {entry.said.length > 1 && (
                    <details className={style.soft}>
                      <summary>{t('answer.when')}</summary>
                      <SaidInWords said={entry.said} />
                    </details>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('timeline.older')}
        </Button>
      )}
    </section>
  );
};
