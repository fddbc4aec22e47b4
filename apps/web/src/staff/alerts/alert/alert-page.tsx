import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { routes } from '#contracts';
import { usePageTitle } from '../../../kit/use-page-title.js';
import { useFeed, useLivePick } from '../../../live/use-live.js';
import { WithheldNote } from '../../consent/withheld-note.js';
import { Loaded } from '../../kit/loaded.js';
import { PageFrame } from '../../kit/page.js';
import { Section } from '../../kit/section.js';
import { withWords } from '../../notifications/with-words.js';
import { TheirWords } from '../../people/their-words.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { UsefulnessSection } from '../usefulness/usefulness-section.js';
import { AlertCheckIns } from './alert-check-ins.js';
import { AlertHead } from './alert-head.js';
import style from './alert-page.module.css';
import { ChainSteps } from './chain-steps.js';
import { OtherAlert } from './other-alert.js';
import { ReachPatient } from './reach-patient.js';
import { SeenFacts } from './seen-facts.js';
import { TraceList } from './trace-list.js';
import { WhatWasSaid } from './what-was-said.js';
import { WhyYou } from './why-you.js';

const WhoWasTold = lazy(() =>
  withWords(import('../../notifications/told/who-was-told.js')).then((it) => ({ default: it.WhoWasTold })),
);

export const AlertPage = () => {
  const t = useWords();
  const feed = useFeed();
  const { alertId } = useParams({ from: '/staff/inbox/$alertId' });
  const live = useLivePick((state) => state.book.alerts.get(alertId));
  const detail = useApi(routes.readAlert, { params: { alertId } });
  const { data, error, refetch } = detail;
  const version = live?.version ?? 0;

  // The feed is told of every change; the long form of the alert is read again when it is behind.
  useEffect(() => {
    if (data && version > data.version) void refetch();
    else if (data && data.version > version) feed.take([data]);
  }, [data, version, refetch, feed]);

  const alert = live && (!data || live.version >= data.version) ? live : data;
  usePageTitle(alert ? t('title.alert', { initials: alert.patient.initials }) : t('alert.label'));
  if (!alert) {
    return (
      <PageFrame>
        <Loaded of={{ data: alert, error, refetch }} lines={[36, 80, 160]}>
          {() => null}
        </Loaded>
      </PageFrame>
    );
  }
  return (
    <PageFrame article="alert-title">
      <AlertHead alert={alert} />
      <Loaded of={detail} lines={[90, 120, 200]}>
        {(data) => (
          <>
            <TheirWords whatMatters={data.whatMatters} ifIGoQuiet={data.ifIGoQuiet} lang={data.patient.locale} />
            <ReachPatient alert={data} />
            <WhatWasSaid alert={data} />
            <OtherAlert alert={data} />
            {data.resolutionNote && (
              <Section title={t('alert.note')}>
                <p className={style.plain}>“{data.resolutionNote}”</p>
              </Section>
            )}
            <WhyYou alert={data} />
            <div className={style.columns}>
              <ChainSteps alert={data} />
              <Stack gap="lg">
                <AlertCheckIns alert={data} />
                <SeenFacts alert={data} />
              </Stack>
            </div>
            <Suspense>
              <WhoWasTold alertId={alertId} version={alert.version} />
            </Suspense>
            <UsefulnessSection alert={data} />
            <WithheldNote withheld={data.withheld} />
            <TraceList trace={data.trace} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};
