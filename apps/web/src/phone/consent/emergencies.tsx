import type { BreakGlassView } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useWords } from '../use-words.js';

/** Every time the record was opened in an emergency. */
export const Emergencies = ({ accesses }: { accesses: readonly BreakGlassView[] }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <section aria-labelledby="emergencies">
      <h2 id="emergencies">{t('privacy.emergencies')}</h2>
      {accesses.length === 0 && <p className="soft">{t('privacy.no-emergencies')}</p>}
      <ul className="stack">
        {accesses.map(({ id, by, reason, openedAt, endsAt, over, outcome }) => (
          <li key={id} className="card">
            <p>{t('privacy.emergency', { name: by, time: moments.dayAndClock(openedAt), reason })}</p>
            <p className="soft">
              {t(over ? 'privacy.emergency-over' : 'privacy.emergency-until', { time: moments.dayAndClock(endsAt) })}{' '}
              {t(outcome ? `privacy.emergency-${outcome}` : 'privacy.emergency-waits')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
