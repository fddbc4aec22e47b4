import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type EventType, RuleTrigger, routes, type TimelineEntry } from '#contracts';
import { AnswersInWords, SaidInWords } from '../../../kit/answers-in-words.js';
import { readersZone, useMoments } from '../../../kit/moments.js';
import { useLivePick } from '../../../live/use-live.js';
import kit from '../../kit/kit.module.css';
import { Loaded } from '../../kit/loaded.js';
import { Soft } from '../../kit/soft.js';
import { TimelineRow } from '../../kit/timeline-row.js';
import { readAgain } from '../../session/queries.js';
import { useMayCall } from '../../session/session.js';
import { usePagedApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { eventInWords } from './event-in-words.js';
import style from './timeline.module.css';
import { kindOf, timelineKinds } from './timeline-search.js';

/** What can have woken a rule: of these one may ask who heard of it. */
const isTrigger = new Set<EventType>(RuleTrigger.options);

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
  const timeline = usePagedApi(
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

  const mayAsk = useMayCall(routes.readRuleVerdicts);
  const entries = (timeline.data?.pages.flatMap((page) => page.entries) ?? []).filter(
    ({ type }) => !kind || kindOf(type) === kind,
  );
  return (
    <section aria-labelledby="timeline">
      <div className={kit.head}>
        <h2 id="timeline" className={style.title}>
          {t('timeline.title')}
        </h2>
        <SegmentedControl
          aria-label={t('timeline.filter')}
          data={[
            { value: '', label: t('timeline.all') },
            ...timelineKinds.map((value) => ({ value, label: t(`timeline.${value}`) })),
          ]}
          value={kind ?? ''}
          onChange={(value) =>
            void navigate({
              to: '.',
              search: (before) => ({ ...before, kind: timelineKinds.find((each) => each === value) }),
              replace: true,
            })
          }
        />
      </div>
      <Soft as="p">{t('windows.zone', { zone: readersZone() })}</Soft>
      <Loaded of={timeline} lines={[44, 44, 44]} empty={t('timeline.empty')} isEmpty={() => entries.length === 0}>
        {() =>
          byDay(entries, moments.day).map(([day, ofDay]) => (
            <section key={day} aria-label={day}>
              <h3 className={style.day}>{day}</h3>
              <ul className={style.entries}>
                {ofDay.map((entry) => (
                  <TimelineRow
                    key={entry.id}
                    at={entry.at}
                    by={entry.by?.name}
                    more={
                      <>
                        {mayAsk && isTrigger.has(entry.type) && !entry.unreadable && (
                          <Link
                            to="/patients/$patientId"
                            params={{ patientId }}
                            search={{ tab: 'rules', event: entry.id }}
                            className={style.ask}
                          >
                            {t('verdicts.from-timeline')}
                          </Link>
                        )}
                        {entry.note && <Soft as="div">“{entry.note}”</Soft>}
                        {entry.answers && <AnswersInWords answers={entry.answers} />}
                        {entry.said.length > 1 && (
                          <Soft as="details">
                            <summary>{t('answer.when')}</summary>
                            <SaidInWords said={entry.said} />
                          </Soft>
                        )}
                      </>
                    }
                  >
                    {entry.unreadable ? t('timeline.unreadable') : eventInWords(t, moments, entry)}
                  </TimelineRow>
                ))}
              </ul>
            </section>
          ))
        }
      </Loaded>
      {timeline.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('timeline.older')}
        </Button>
      )}
    </section>
  );
};
