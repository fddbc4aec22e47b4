import { memo } from 'react';
import type { AlertView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useNow } from '../../../kit/use-now.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { TestTag } from '../../kit/test-tag.js';
import { useWords } from '../../use-words.js';
import style from './inbox-list.module.css';

const Age = ({ since }: { since: string }) => {
  const moments = useMoments();
  const now = useNow();
  return <time dateTime={since}>{moments.length(now - Date.parse(since), 'narrow')}</time>;
};

/** The third question that a row answers: how long until it goes to somebody else. */
const Whereto = ({ alert, me }: { alert: AlertView; me: string }) => {
  const t = useWords();
  const moments = useMoments();
  const now = useNow();
  if (alert.state === 'resolved') return <>{t('inbox.resolved-by', { name: alert.resolved?.by.name ?? '' })}</>;
  if (alert.acknowledged) {
    const { by, resolveBy } = alert.acknowledged;
    if (by.id !== me) return <>{t('inbox.taken-by', { name: by.name })}</>;
    return (
      <>
        <b>{t('inbox.yours')}</b> · {t('inbox.resolve-within', { time: moments.length(Date.parse(resolveBy) - now) })}
      </>
    );
  }
  if (!alert.nextStep) return <>{t('inbox.no-next-step')}</>;
  const roles = alert.nextStep.roles.map((role) => t(`role.${role}`)).join(', ');
  const left = Date.parse(alert.nextStep.at) - now;
  return (
    <>
      {roles} · <b>{left > 0 ? t('inbox.in', { time: moments.countdown(left) }) : t('inbox.any-moment')}</b>
    </>
  );
};

interface Props {
  alert: AlertView;
  selected: boolean;
  leaving: boolean;
  busy: boolean;
  me: string;
  /** Where the row leads, filters included. */
  href: string;
  onOpen(alertId: string): void;
}

export const InboxRow = memo(({ alert, selected, leaving, busy, me, href, onOpen }: Props) => {
  const t = useWords();
  const ruleName = useRuleName();
  return (
    // A plain link, because the router's own keeps watch on the address in every row while one scrolls.
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(alert.id);
      }}
      className={style.row}
      data-alert={alert.id}
      data-selected={selected || undefined}
      data-quiet={leaving || undefined}
      aria-current={selected ? 'true' : undefined}
    >
      <span className={style.line}>
        <SeverityMark severity={alert.severity} />
        <span className={style.rule}>{ruleName(alert.rule)}</span>
        {alert.occurrences > 1 && (
          <span className={style.times} title={t('inbox.occurrences', { count: alert.occurrences })}>
            ×{alert.occurrences}
          </span>
        )}
        <span className={style.age}>
          <Age since={alert.raisedAt} />
        </span>
      </span>
      <span className={style.line}>
        <span className={style.patient}>{alert.patient.name}</span>
        <TestTag of={alert.patient} />
        {alert.answeredSince && <span className={style.back}>{t('inbox.answered-since')}</span>}
        <span className={style.next}>{busy ? t('inbox.sending') : <Whereto alert={alert} me={me} />}</span>
      </span>
    </a>
  );
});
