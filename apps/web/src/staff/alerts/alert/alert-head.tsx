import { Button, Kbd } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import type { AlertView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useNow } from '../../../kit/use-now.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { ActionBar } from '../../kit/action-bar.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { TestTag } from '../../kit/test-tag.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { useAlertActions } from './alert-actions.js';
import style from './alert-page.module.css';

const Status = ({ alert }: { alert: AlertView }) => {
  const t = useWords();
  const moments = useMoments();
  const { staffId } = useSession();
  const { acknowledged, resolved, nextStep } = alert;
  if (resolved) {
    return (
      <>
        {t('alert.resolved', {
          name: resolved.by.name,
          time: moments.dayAndClock(resolved.at),
          outcome: t(`outcome.${resolved.outcome}`),
        })}
      </>
    );
  }
  if (acknowledged) {
    const values = { name: acknowledged.by.name, time: moments.clock(acknowledged.at) };
    return (
      <>
        {acknowledged.by.id === staffId ? t('alert.taken-by-you', values) : t('alert.taken', values)}{' '}
        {t('alert.resolve-by', { time: moments.dayAndClock(acknowledged.resolveBy) })}
      </>
    );
  }
  if (!nextStep) return <>{t('alert.open-no-next')}</>;
  return (
    <>
      {t('alert.open-next', {
        roles: nextStep.roles.map((role) => t(`role.${role}`)).join(', '),
        time: moments.near(nextStep.at),
      })}
    </>
  );
};

/** Beside the state and not in it: what is announced does not change every second. */
const Countdown = ({ to }: { to: string }) => {
  const t = useWords();
  const moments = useMoments();
  const left = Date.parse(to) - useNow();
  return <span>{left > 0 ? t('inbox.in', { time: moments.countdown(left) }) : t('inbox.any-moment')}</span>;
};

export const AlertHead = ({ alert }: { alert: AlertView }) => {
  const t = useWords();
  const ruleName = useRuleName();
  const moments = useMoments();
  const search = useSearch({ from: '/staff/inbox' });
  const { staffId } = useSession();
  const { acknowledge, giveBack, askOutcome, busy, allowed } = useAlertActions();
  const waiting = busy.has(alert.id);
  const mine = alert.acknowledged?.by.id === staffId;
  const { patient } = alert;
  return (
    <header className={style.head}>
      <Link to="/inbox" search={search} className={style.back}>
        ← {t('nav.inbox')}
      </Link>
      <SeverityMark severity={alert.severity} big />
      <h2 id="alert-title" tabIndex={-1}>
        {ruleName(alert.rule)}
      </h2>
      <div className={style.patient}>
        <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{}}>
          {patient.name}
        </Link>
        <TestTag of={patient} />
        {patient.pronouns && <span>{patient.pronouns}</span>}
        <span>{t(`level.${patient.levelOfCare}`)}</span>
        <span>{t(`tier.${patient.riskTier}`)}</span>
        <span>{t('alert.raised', { time: moments.dayAndClock(alert.raisedAt) })}</span>
        {alert.answeredSince && (
          <strong>{t('alert.answered-since', { time: moments.dayAndClock(alert.answeredSince) })}</strong>
        )}
        {alert.occurrences > 1 && <span>{t('inbox.occurrences', { count: alert.occurrences })}</span>}
      </div>
      <div className={style.status}>
        <span role="status">{waiting ? t('inbox.sending') : <Status alert={alert} />}</span>
        {alert.state === 'open' && alert.nextStep && !waiting && <Countdown to={alert.nextStep.at} />}
      </div>
      {allowed && alert.state !== 'resolved' && (
        <ActionBar>
          {alert.state === 'open' && (
            <Button loading={waiting} onClick={() => acknowledge(alert)} rightSection={<Kbd size="xs">a</Kbd>}>
              {t('alert.acknowledge')}
            </Button>
          )}
          {alert.state === 'acknowledged' && (
            <Button
              variant="default"
              disabled={waiting}
              onClick={() => giveBack(alert)}
              rightSection={<Kbd size="xs">g</Kbd>}
            >
              {t('alert.give-back')}
            </Button>
          )}
          <Button
            variant={mine ? 'filled' : 'default'}
            disabled={waiting}
            onClick={() => askOutcome(alert)}
            rightSection={<Kbd size="xs">r</Kbd>}
          >
            {t('alert.resolve')}
          </Button>
        </ActionBar>
      )}
    </header>
  );
};
