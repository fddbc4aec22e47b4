import type { RefObject } from 'react';
import { type MyTransition, myTransitionRoutes } from '#contracts';
import { fileFor } from '../../api/file.js';
import { useMoments } from '../../kit/moments.js';
import { errorWord } from '../../words/error-word.js';
import { type PhoneQueue, useOfflineQueue } from '../offline/use-offline-queue.js';
import { useRequest } from '../use-request.js';
import { useWords } from '../use-words.js';
import './move.css';
import { useMyMove } from './use-my-move.js';
import { WhatComes } from './what-comes.js';
import { WhomToCall } from './whom-to-call.js';
import { Worries } from './worries.js';

interface Props {
  token: string;
  phone: PhoneQueue;
  /** Where the patient lives: times are those of their clock. */
  timeZone: string;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack(): void;
  onSay(words: string): void;
}

/** A move in plain words: who, when, what next, whom to call, and a place for what worries. */
export const MoveScreen = ({ token, phone, timeZone, heading, onBack, onSay }: Props) => {
  const t = useWords();
  const moments = useMoments(timeZone);
  const { move, asOf, error } = useMyMove(token, phone);
  const { pending, stuck } = useOfflineQueue(phone);
  const summary = useRequest();
  const waiting = pending.flatMap((request) => (request.kind === 'worry' ? [request.words] : []));
  const takeSummary = () =>
    void summary.run(async () => {
      const file = URL.createObjectURL(await fileFor(myTransitionRoutes.readMyTransitionSummary, token));
      Object.assign(document.createElement('a'), { href: file, download: 'my-move.pdf' }).click();
      URL.revokeObjectURL(file);
    });
  return (
    <section className="home move">
      <div>
        <button type="button" className="plain" onClick={onBack}>
          ← {t('move.back')}
        </button>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {t('move.title')}
      </h1>
      {error && asOf && <p className="soft">{t('move.as-of', { time: moments.dayAndClock(asOf) })}</p>}
      {move === undefined && <p role="status">{t(error ? 'move.cannot-load' : 'page.loading')}</p>}
      {move === null && <p>{t('move.none')}</p>}
      {move && (
        <>
          <When move={move} timeZone={timeZone} />
          <Who move={move} />
          <WhomToCall people={move.callMeanwhile} />
          <WhatComes move={move} timeZone={timeZone} />
          <Worries worries={move.worries} waiting={waiting} held={stuck} onSay={onSay} />
          <button type="button" className="second" disabled={summary.busy} onClick={takeSummary}>
            {t('move.summary')}
          </button>
          {summary.error && <p role="alert">{t(errorWord(summary.error))}</p>}
        </>
      )}
    </section>
  );
};

const When = ({ move, timeZone }: { move: MyTransition; timeZone: string }) => {
  const t = useWords();
  const moments = useMoments(timeZone);
  const levels = { from: t(`level.${move.from}`), to: t(`level.${move.to}`) };
  if (move.movedAt) return <p className="lead">{t('move.since', { ...levels, time: moments.day(move.movedAt) })}</p>;
  return (
    <div>
      <p className="lead">{t('move.when', { ...levels, time: moments.dayAndClock(move.plannedFor) })}</p>
      <p className="soft">{t('move.date-may-change')}</p>
    </div>
  );
};

const Who = ({ move: { responsible, receiving, movedAt } }: { move: MyTransition }) => {
  const t = useWords();
  const said = (word: 'move.now' | 'move.then', { team, person }: MyTransition['receiving']) =>
    person ? t(`${word}-person`, { team, person }) : t(word, { team });
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('move.who')}</h2>
      <p>{said('move.now', responsible)}</p>
      {!movedAt && <p>{receiving.team === responsible.team ? t('move.stays') : said('move.then', receiving)}</p>}
    </section>
  );
};
