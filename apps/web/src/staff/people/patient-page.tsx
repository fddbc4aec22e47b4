import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useContext, useState } from 'react';
import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { usePageTitle } from '../../kit/use-page-title.js';
import { BreakGlassBanner } from '../consent/break-glass-banner.js';
import { WithheldNote } from '../consent/withheld-note.js';
import { Arriving } from '../kit/arriving.js';
import { Loaded } from '../kit/loaded.js';
import { PageFrame, PageHead } from '../kit/page.js';
import { PageTabs } from '../kit/page-tabs.js';
import { TestTag } from '../kit/test-tag.js';
import { useMayCall } from '../session/session.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { AlertsOfPatient } from './alerts-of-patient.js';
import style from './patient.module.css';
import { PatientTabsContext } from './patient-tab.js';
import { RevisePatientDialog } from './revise-patient-dialog.js';
import { TheirWords } from './their-words.js';
import { TierMark } from './tier-mark.js';

export const PatientPage = () => {
  const t = useWords();
  const { patientId } = useParams({ from: '/staff/patients/$patientId' });
  const query = useApi(routes.readPatient, { params: { patientId } });
  const { data: patient } = query;
  const moments = useMoments(patient?.timeZone);
  const mayRevise = useMayCall(routes.revisePatient);
  const [revising, setRevising] = useState(false);
  const tabs = useContext(PatientTabsContext);
  const search = useSearch({ from: '/staff/patients/$patientId' });
  const tab = tabs.find(({ id }) => id === search.tab) ?? tabs[0];
  usePageTitle(
    patient ? t('title.patient', { initials: `${patient.givenName.charAt(0)}.${patient.familyName.charAt(0)}.` }) : '',
  );

  if (!patient) {
    return (
      <PageFrame wide>
        <Loaded of={query} lines={[40, 90, 300]}>
          {() => null}
        </Loaded>
      </PageFrame>
    );
  }
  return (
    <PageFrame wide>
      {patient.breakGlass && <BreakGlassBanner breakGlass={patient.breakGlass} />}
      <header className={style.head}>
        <Link to="/patients" search={{}}>
          ← {t('nav.patients')}
        </Link>
        <PageHead
          title={
            <>
              {patient.givenName} {patient.familyName}
              <TestTag of={patient} />
              {patient.pronouns && <span className={style.pronouns}> {patient.pronouns}</span>}
            </>
          }
          actions={
            mayRevise &&
            !patient.breakGlass && (
              <Button variant="default" onClick={() => setRevising(true)}>
                {t('patient.revise')}
              </Button>
            )
          }
        />
        <AlertsOfPatient patientId={patientId} />
        <TheirWords whatMatters={patient.whatMatters} ifIGoQuiet={patient.ifIGoQuiet} lang={patient.locale} />
        <div className={style.facts}>
          <TierMark tier={patient.riskTier} />
          <span>{t(`level.${patient.levelOfCare}`)}</span>
          {patient.steppedDownAt && (
            <span>{t('patient.stepped-down', { day: moments.date(patient.steppedDownAt) })}</span>
          )}
          <span>{t('patient.since', { day: moments.date(patient.registeredAt) })}</span>
          <span>{t('patient.zone', { zone: patient.timeZone })}</span>
        </div>
        <WithheldNote withheld={patient.withheld} />
        {revising && <RevisePatientDialog patient={patient} onClose={() => setRevising(false)} />}
      </header>
      <PageTabs label="patient.tabs" tabs={tabs} open={tab?.id} />
      <Arriving lines={[300]}>{tab && <tab.Content patient={patient} />}</Arriving>
    </PageFrame>
  );
};
