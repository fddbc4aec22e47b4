import type { ReactNode, RefObject } from 'react';
import type { CheckInView, MyCheckIns, MyResponse } from '#contracts';
import { useMoments } from '../kit/moments.js';
import { isWaiting } from './check-ins/answers.js';
import { PrivacyLink } from './consent/privacy-link.js';
import { Responses } from './safety/who-heard.js';
import { useWords } from './use-words.js';

interface Props {
  mine: MyCheckIns;
  responses: readonly MyResponse[];
  /** Finished on this phone, although the server may not know yet. */
  isDone(checkInId: string): boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onBegin(checkIn: CheckInView): void;
  onDecline(checkIn: CheckInView): void;
  onPause(until: string): void;
  onResume(): void;
  onPrivacy(): void;
  onReminders(): void;
  token: string | null;
  /** What there is to say of a move. */
  move: ReactNode;
}

const day = 86_400_000;
/** A minute less than whole days, so that a phone whose clock runs ahead does not ask for too much. */
const inDays = (days: number): string => new Date(Date.now() + days * day - 60_000).toISOString();

export const HomeScreen = ({
  mine,
  responses,
  isDone,
  heading,
  onBegin,
  onDecline,
  onPause,
  onResume,
  onPrivacy,
  onReminders,
  token,
  move,
}: Props) => {
  const t = useWords();
  const moments = useMoments(mine.timeZone);
  const waits = (checkIn: CheckInView): boolean => isWaiting(checkIn) && !isDone(checkIn.id);
  const current = mine.current && waits(mine.current) ? mine.current : null;
  const missed = mine.missed.filter(waits).toSorted((a, b) => b.opensAt.localeCompare(a.opensAt));
  const pauses = [1, 3, 7].filter((days) => days <= mine.longestPauseDays);
  const begun = current?.state === 'partial';
  return (
    <section className="home">
      <h1 ref={heading} tabIndex={-1}>
        {t('home.hello', { name: mine.givenName })}
      </h1>
      {mine.nudge && <p className="lead">{t('home.missed-you')}</p>}
      <Responses mine={mine} responses={responses} />
      {mine.pausedUntil && (
        <div className="card">
          <p>{t('home.paused', { time: moments.dayAndClock(mine.pausedUntil) })}</p>
          {mine.confirmed && (
            <button type="button" className="second" onClick={onResume}>
              {t('home.resume')}
            </button>
          )}
        </div>
      )}
      {current && (
        <div className="card">
          <p>
            {t('home.open', { time: moments.near(current.closesAt) })} {t('home.skip-anything')}
          </p>
          <div className="pair">
            <button type="button" className="first" onClick={() => onBegin(current)}>
              {t(begun ? 'home.go-on' : 'home.begin')}
            </button>
            <button type="button" className="second" onClick={() => onDecline(current)}>
              {t('check-in.not-today')}
            </button>
          </div>
        </div>
      )}
      {!current && missed.length === 0 && (
        <div className="card">
          <p>{t('home.nothing-open')}</p>
          {mine.nextOpensAt && <p>{t('home.next', { time: moments.dayAndClock(mine.nextOpensAt) })}</p>}
        </div>
      )}
      {missed.length > 0 && (
        <div className="card">
          {!mine.nudge && <p>{t('home.missed-you')}</p>}
          <ul className="stack">
            {missed.slice(0, 3).map((checkIn) => (
              <li key={checkIn.id}>
                <button type="button" className={current ? 'second' : 'first'} onClick={() => onBegin(checkIn)}>
                  {t('home.answer-late', { time: moments.dayAndClock(checkIn.opensAt) })}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {move}
      {mine.confirmed && !mine.pausedUntil && pauses.length > 0 && (
        <details className="fold">
          <summary>{t('home.rest')}</summary>
          <p>{t('home.rest-hint')}</p>
          <div className="stack">
            {pauses.map((days) => (
              <button key={days} type="button" className="second" onClick={() => onPause(inDays(days))}>
                {days === 1 ? t('home.until-tomorrow') : t('home.rest-days', { count: days })}
              </button>
            ))}
          </div>
        </details>
      )}
      {token && mine.confirmed && <PrivacyLink token={token} onOpen={onPrivacy} />}
      {token && mine.confirmed && (
        <button type="button" className="second" onClick={onReminders}>
          {t('home.reminders')}
        </button>
      )}
      {token && !mine.confirmed && (
        <button type="button" className="second" onClick={onPrivacy}>
          {t('privacy.open')}
        </button>
      )}
      {mine.readBy.length > 0 && <p className="soft">{t('home.read-by', { names: mine.readBy.join(', ') })}</p>}
    </section>
  );
};
