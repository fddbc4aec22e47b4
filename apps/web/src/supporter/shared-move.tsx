import { Fragment } from 'react';
import { dialable, type SharedTransition } from '#contracts';
import { useMoments } from '../kit/moments.js';
import { useWords } from './use-words.js';

/** When and where to somebody moves, and whom to call in between: as far as they opened it. */
export const SharedMove = ({ move, name }: { move: SharedTransition; name: string }) => {
  const t = useWords();
  const moments = useMoments();
  const { movedAt, plannedFor, responsible, receiving } = move;
  const levels = { name, from: t(`level.${move.from}`), to: t(`level.${move.to}`) };
  return (
    <section className="card stack" aria-labelledby="move">
      <h2 id="move">{t('shared.move', { name })}</h2>
      <p>
        {movedAt
          ? t('shared.moved', { ...levels, time: moments.day(movedAt) })
          : t('shared.moves', { ...levels, time: moments.dayAndClock(plannedFor) })}
      </p>
      <p>{t('shared.looked-after', { name, team: responsible.team })}</p>
      {!movedAt && receiving.team !== responsible.team && <p>{t('shared.then', { team: receiving.team })}</p>}
      <h3>{t('move.call')}</h3>
      <ul className="stack">
        {move.callMeanwhile.map((person) => (
          <li key={person.name}>
            {person.name}
            {person.phones.map(({ number }) => (
              <Fragment key={number}>
                {' '}
                <a href={`tel:${dialable(number)}`}>{t('move.call-number', { number })}</a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
