import type { AlertDetail } from '#contracts';
import { readersZone, useMoments } from '../../../kit/moments.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';
import { CheckInTrace } from './check-in-trace.js';

/** The windows that led here, and how the days before looked. */
export const AlertCheckIns = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const moments = useMoments();
  const windows = new Map(alert.trace.flatMap((entry) => entry.checkIns.map((checkIn) => [checkIn.id, checkIn])));
  if (windows.size === 0 && alert.recentCheckIns.length === 0) return null;
  return (
    <Section title={t('windows.title')}>
      {windows.size > 0 && (
        <ul className={style.list}>
          {[...windows.values()].map((window) => (
            <li key={window.id} className="figures">
              {moments.window(window.opensAt, window.closesAt)} · {t(`check-in-state.${window.state}`)}
            </li>
          ))}
        </ul>
      )}
      <Soft as="p">{t('windows.zone', { zone: readersZone() })}</Soft>
      <CheckInTrace checkIns={alert.recentCheckIns} />
    </Section>
  );
};
