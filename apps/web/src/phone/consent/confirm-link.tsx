import { type RefObject, useEffect, useState } from 'react';
import type { RouteAnswer } from '#contracts';
import { callApi } from '../../api/client.js';
import { errorWord } from '../../words/error-word.js';
import { routes } from '../routes.js';
import { useRequest } from '../use-request.js';
import { useWords } from '../use-words.js';
import './privacy.css';

const looksEvery = 3_000;

interface Props {
  token: string;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack(): void;
  /** This phone has a link of its own from now on. */
  onConfirmed(token: string): void;
}

/** The patient shows a code to somebody who did not make the link; once it was entered, the phone goes on by itself. */
export const ConfirmLink = ({ token, heading, onBack, onConfirmed }: Props) => {
  const t = useWords();
  const [shown, setShown] = useState<RouteAnswer<typeof routes.askToConfirmLink> | null>(null);
  const { error, run } = useRequest();

  const ask = () => void run(async () => setShown(await callApi(routes.askToConfirmLink, {}, { token })));

  useEffect(() => {
    if (!shown) return;
    const look = async (): Promise<void> => {
      const { confirmed } = await callApi(routes.readMyCheckIns, {}, { token: shown.token });
      if (confirmed) onConfirmed(shown.token);
    };
    // Out of reach for a moment: it looks again.
    const timer = setInterval(() => void look().catch(() => undefined), looksEvery);
    return () => clearInterval(timer);
  }, [shown, onConfirmed]);

  return (
    <section className="home privacy">
      <div>
        <button type="button" className="plain" onClick={onBack}>
          ← {t('privacy.back')}
        </button>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {t('confirm-link.title')}
      </h1>
      <p className="lead">{t('confirm-link.lead')}</p>
      <p>{t('confirm-link.why')}</p>
      <p>{t('confirm-link.how')}</p>
      {error && (
        <p role="alert" className="card">
          {t(errorWord(error))}
        </p>
      )}
      {shown && (
        <div className="card" role="status">
          <p>{t('confirm-link.code')}</p>
          <p className="code">{shown.code}</p>
          <p>{t('confirm-link.wait')}</p>
        </div>
      )}
      <button type="button" className={shown ? 'second' : 'first'} onClick={ask}>
        {t(shown ? 'confirm-link.another' : 'confirm-link.show')}
      </button>
    </section>
  );
};
