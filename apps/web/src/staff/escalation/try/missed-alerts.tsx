import { Link } from '@tanstack/react-router';
import type { MissedAlert } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Section } from '../../kit/section.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './try.module.css';

interface Props {
  missed: readonly MissedAlert[];
  count: number;
  /** There is a version in force that could be missed from. */
  compared: boolean;
}

/** Urgent alerts and emergencies that the version in force raises and this one would not: each one click away. */
export const MissedAlerts = ({ missed, count, compared }: Props) => {
  const t = useWords();
  const moments = useMoments();
  if (!compared) return null;
  if (count === 0) return <p className={style.good}>{t('try.missed-none')}</p>;
  return (
    <Section title={t('try.missed', { count })}>
      <ul className={style.missed}>
        {missed.map(({ at, severity, patient, alertId }) => (
          <li key={`${at} ${patient?.id} ${severity}`}>
            <SeverityMark severity={severity} />
            <time dateTime={at}>{moments.dayAndClock(at)}</time>
            <span>{patient?.name ?? t('try.not-your-patient')}</span>
            {alertId ? (
              <Link to="/inbox/$alertId" params={{ alertId }} search={{}}>
                {t('try.open-alert')}
              </Link>
            ) : (
              <Soft>{t('try.no-alert')}</Soft>
            )}
          </li>
        ))}
      </ul>
      {count > missed.length && <Soft as="p">{t('try.and-more', { count: count - missed.length })}</Soft>}
    </Section>
  );
};
