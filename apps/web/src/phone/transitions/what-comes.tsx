import type { MyTransition } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useWords } from '../use-words.js';

/** Appointments, and whoever gets in touch after the move. */
export const WhatComes = ({ move, timeZone }: { move: MyTransition; timeZone: string }) => {
  const t = useWords();
  const moments = useMoments(timeZone);
  return (
    <section aria-labelledby="what-comes">
      <h2 id="what-comes">{t('move.next')}</h2>
      {move.appointments.length + move.coming.length === 0 && <p className="soft">{t('move.nothing-yet')}</p>}
      <ul className="stack">
        {move.appointments.map((one) => (
          <li key={`${one.what} ${one.startsAt}`} className="card">
            <p>
              <strong>{one.what}</strong> {t('move.with', { name: one.with })}
            </p>
            <p>{one.startsAt ? moments.dayAndClock(one.startsAt) : t('move.waitlist')}</p>
            {one.place && <p className="own-words">{one.place}</p>}
            {one.telehealthLink && (
              <p>
                <a href={one.telehealthLink} rel="noreferrer" target="_blank">
                  {t('move.video')}
                </a>
              </p>
            )}
          </li>
        ))}
        {move.coming.map(({ kind, dueAt, with: name }) => (
          <li key={kind + dueAt} className="card">
            {t(`move.${kind}`, { name, time: moments.dayAndClock(dueAt) })}
          </li>
        ))}
      </ul>
    </section>
  );
};
