import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Shared, SharedTransition } from '#contracts';
import { type ApiErrorCode, errorCodeOf } from '../api/api-error.js';
import { callApi } from '../api/client.js';
import { AnswersInWords } from '../kit/answers-in-words.js';
import { useMoments } from '../kit/moments.js';
import { usePageTitle } from '../kit/use-page-title.js';
import { suggestLanguage } from '../words/catalogue.js';
import { errorWord } from '../words/error-word.js';
import { RaiseConcern } from './raise-concern.js';
import { routes } from './routes.js';
import { SharedMove } from './shared-move.js';
import { withWords } from './told/with-words.js';
import { useWords } from './use-words.js';

// Most come to read, and not to be told.
const TellMe = lazy(() => withWords(import('./told/tell-me.js')).then(({ TellMe }) => ({ default: TellMe })));

/** What was closed disappears without anybody touching the page. */
const lookAgainEvery = 15_000;

export const SupporterPage = ({ token }: { token: string }) => {
  const t = useWords();
  usePageTitle(t('title.shared'));
  const moments = useMoments();
  const [shared, setShared] = useState<Shared | null>(null);
  const [move, setMove] = useState<SharedTransition | null>(null);
  const [error, setError] = useState<ApiErrorCode | null>(null);
  const [tells, setTells] = useState(false);

  const read = useCallback(async () => {
    try {
      const [answer, { transition }] = await Promise.all([
        callApi(routes.readShared, {}, { token }),
        callApi(routes.readSharedTransition, {}, { token }),
      ]);
      setMove(transition);
      suggestLanguage(answer.locale);
      setShared(answer);
      setError(null);
    } catch (error) {
      const code = errorCodeOf(error);
      // What may not be seen any more does not stay on the screen.
      if (code.startsWith('LINK.')) setShared(null);
      setError(code);
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
        {error && (
          <p role="alert" className="card">
            {error.startsWith('LINK.') ? t('shared.link-closed') : t(errorWord(error))}
          </p>
        )}
        {!shared && !error && <p role="status">{t('page.loading')}</p>}
        {shared && (
          <>
            <h1>{t('shared.title', { name })}</h1>
            <p className="soft">{t(shared.open.length ? 'shared.only' : 'shared.nothing', { name })}</p>
            {shared.open.includes('substance-use') && <p className="card">{t('shared.redisclosure')}</p>}
            {shared.open.length > 0 && shared.checkIns.length === 0 && <p>{t('shared.none-yet')}</p>}
            {move && <SharedMove move={move} name={name} />}
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
            <details className="fold" onToggle={({ currentTarget }) => currentTarget.open && setTells(true)}>
              <summary>{t('shared.tell-me')}</summary>
              {tells && (
                <Suspense fallback={<p role="status">{t('page.loading')}</p>}>
                  <TellMe token={token} name={name} />
                </Suspense>
              )}
            </details>
          </>
        )}
      </main>
    </div>
  );
};
