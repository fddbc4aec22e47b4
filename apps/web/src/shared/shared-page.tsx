import { useCallback, useEffect, useState } from 'react';
import { routes, type Shared } from '#contracts';
import { usePageTitle } from '../app/use-page-title.js';
import { call } from '../call/call.js';
import { type TroubleCode, troubleOf } from '../call/problem.js';
import { useMoments } from '../design/moments.js';
import { AnswersInWords } from '../patients/answers-in-words.js';
import { suggestLanguage } from '../words/start-words.js';
import { useWords } from '../words/use-words.js';
import { RaiseConcern } from './raise-concern.js';

/** What was closed disappears without anybody touching the page. */
const lookAgainEvery = 15_000;

export const SharedPage = ({ token }: { token: string }) => {
  const t = useWords();
  usePageTitle(t('title.shared'));
  const moments = useMoments();
  const [shared, setShared] = useState<Shared | null>(null);
  const [trouble, setTrouble] = useState<TroubleCode | null>(null);

  const read = useCallback(async () => {
    try {
      const answer = await call(routes.readShared, {}, { token });
      suggestLanguage(answer.locale);
      setShared(answer);
      setTrouble(null);
    } catch (error) {
      const code = troubleOf(error);
      // What may not be seen any more does not stay on the screen.
      if (code.startsWith('LINK.')) setShared(null);
      setTrouble(code);
    }
  }, [token]);

  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), lookAgainEvery);
    window.addEventListener('focus', read);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', read);
    };
  }, [read]);

  const name = shared?.givenName ?? '';
  return (
    <div className="phone">
      <main className="phone-main home">
        <img src="/holdfast.svg" alt="Holdfast" width="32" height="32" />
        {trouble && (
          <p role="alert" className="card">
            {trouble.startsWith('LINK.') ? t('shared.link-closed') : t(`error.${trouble}`)}
          </p>
        )}
        {!shared && !trouble && <p role="status">{t('page.loading')}</p>}
        {shared && (
          <>
            <h1>{t('shared.title', { name })}</h1>
            <p className="soft">{t(shared.open.length ? 'shared.only' : 'shared.nothing', { name })}</p>
            {shared.open.includes('substance-use') && <p className="card">{t('shared.redisclosure')}</p>}
            {shared.open.length > 0 && shared.checkIns.length === 0 && <p>{t('shared.none-yet')}</p>}
            <ul className="stack">
              {shared.checkIns.map(({ id, opensAt, answers }) => (
                <li key={id} className="card">
                  <strong>{moments.dayAndClock(opensAt)}</strong>
                  {answers && <AnswersInWords answers={answers} />}
                </li>
              ))}
            </ul>
            <RaiseConcern token={token} onSent={() => void read()} />
            {shared.concerns.map(({ at }) => (
              <p key={at} className="soft">
                {t('shared.told', { time: moments.dayAndClock(at) })}
              </p>
            ))}
          </>
        )}
      </main>
    </div>
  );
};
