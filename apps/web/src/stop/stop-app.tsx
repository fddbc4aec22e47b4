import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { notificationRoutes } from '#contracts';
import { errorCodeOf } from '../api/api-error.js';
import { callApi } from '../api/client.js';
import '../kit/without-eval.js';
import '../kit/light.css';
import { usePageTitle } from '../kit/use-page-title.js';
import { useWordsOf } from '../words/use-words.js';
import type { en } from './words/en.js';

type State = 'asks' | 'busy' | 'done' | 'unknown' | 'offline';

/**
 * One button, for whoever got a message. Not upon opening: a mail program that looks at every link would stop what nobody
 * wanted stopped.
 */
const StopPage = ({ token }: { token: string }) => {
  const t = useWordsOf<keyof typeof en>();
  const [state, setState] = useState<State>('asks');
  const done = state === 'done';
  usePageTitle(t(done ? 'stop.done' : 'stop.title'));
  const stop = async (): Promise<void> => {
    setState('busy');
    try {
      await callApi(notificationRoutes.stopMessages, { params: { token } });
      setState('done');
    } catch (error) {
      setState(errorCodeOf(error) === 'STOP_LINK.UNKNOWN' ? 'unknown' : 'offline');
    }
  };
  return (
    <div className="phone">
      <main className="phone-main">
        <section className="home">
          <img src="/holdfast.svg" alt="Holdfast" width="32" height="32" />
          <h1>{t(done ? 'stop.done' : 'stop.title')}</h1>
          <p className="lead" role="status">
            {t(done ? 'stop.done-lead' : state === 'busy' ? 'stop.busy' : 'stop.lead')}
          </p>
          {(state === 'unknown' || state === 'offline') && (
            <p role="alert" className="card">
              {t(`stop.${state}`)}
            </p>
          )}
          {!done && (
            <button type="button" className="first" disabled={state === 'busy'} onClick={() => void stop()}>
              {t('stop.press')}
            </button>
          )}
        </section>
      </main>
    </div>
  );
};

export const openStop = (root: HTMLElement): void => {
  const token = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  createRoot(root).render(
    <StrictMode>
      <StopPage token={token} />
    </StrictMode>,
  );
};
