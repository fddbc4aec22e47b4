import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { usePageTitle } from '../../kit/use-page-title.js';
import { LinksCard } from '../check-ins/links-card.js';
import { PauseCard } from '../check-ins/pause-card.js';
import { SchedulesCard } from '../check-ins/schedules-card.js';
import { BreakGlassBanner } from '../consent/break-glass-banner.js';
import { WithheldNote } from '../consent/withheld-note.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import { useMayCall } from '../session/session.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ContactCard } from './contact/contact-card.js';
import style from './patients.module.css';
import { RevisePatientDialog } from './revise-patient-dialog.js';
import { CareTeamCard } from './teams/care-team-card.js';
import { TheirWords } from './their-words.js';
import { TierMark } from './tier-mark.js';
import { Timeline } from './timeline/timeline.js';

// The chart library is the largest thing on this page and the last that one needs.
const TrendsCard = lazy(() =>
  import('../check-ins/trends-card.js').then(({ TrendsCard }) => ({ default: TrendsCard })),
);

export const PatientPage = () => {
  const t = useWords();
  const { patientId } = useParams({ from: '/staff/patients/$patientId' });
  const { data: patient, error, refetch } = useApi(routes.readPatient, { params: { patientId } });
  const moments = useMoments(patient?.timeZone);
  const mayRevise = useMayCall(routes.revisePatient);
  const [revising, setRevising] = useState(false);
  usePageTitle(
    patient ? t('title.patient', { initials: `${patient.givenName.charAt(0)}.${patient.familyName.charAt(0)}.` }) : '',
  );

  if (!patient) {
    return (
      <div className={style.page}>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Waiting lines={[40, 90, 300]} />}
      </div>
    );
  }
  return (
    <div className={style.page}>
      {patient.breakGlass && <BreakGlassBanner breakGlass={patient.breakGlass} />}
      <header className={style.head}>
        <Link to="/patients" search={{}}>
          ← {t('nav.patients')}
        </Link>
        <h1>
          {patient.givenName} {patient.familyName}
        </h1>
        <TheirWords whatMatters={patient.whatMatters} ifIGoQuiet={patient.ifIGoQuiet} lang={patient.locale} />
        <div className={style.facts}>
          {patient.pronouns && <span>{patient.pronouns}</span>}
          <TierMark tier={patient.riskTier} />
          <span>{t(`level.${patient.levelOfCare}`)}</span>
          {patient.steppedDownAt && (
            <span>{t('patient.stepped-down', { day: moments.date(patient.steppedDownAt) })}</span>
          )}
          <span>{t('patient.since', { day: moments.date(patient.registeredAt) })}</span>
          <span>{t('patient.zone', { zone: patient.timeZone })}</span>
          {mayRevise && !patient.breakGlass && (
            <Button variant="subtle" size="compact-sm" onClick={() => setRevising(true)}>
              {t('patient.revise')}
            </Button>
          )}
        </div>
        {revising && <RevisePatientDialog patient={patient} onClose={() => setRevising(false)} />}
        <WithheldNote withheld={patient.withheld} />
      </header>
      <div className={style.columns}>
        <Timeline patientId={patientId} />
        <aside className={style.aside} aria-label={t('patient.aside')}>
          <ContactCard patient={patient} />
          <Suspense fallback={<Skeleton height={260} />}>
            <TrendsCard patient={patient} />
          </Suspense>
          <CareTeamCard careTeamId={patient.careTeamId} patientId={patient.id} />
          <SchedulesCard patient={patient} />
          {/* Break-glass opens a record to read. */}
          {!patient.breakGlass && (
            <>
              <PauseCard patient={patient} />
              <LinksCard patientId={patientId} />
            </>
          )}
        </aside>
      </div>
    </div>
  );
};
