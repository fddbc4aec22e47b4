import { useState } from 'react';
import { type ApiErrorCode, errorCodeOf } from '../api/api-error.js';
import { callApi } from '../api/client.js';
import { errorWord } from '../words/error-word.js';
import { routes } from './routes.js';
import { useWords } from './use-words.js';

/** A supporter tells the team. Nothing needs to be open to them for that. */
export const RaiseConcern = ({ token, onSent }: { token: string; onSent(): void }) => {
  const t = useWords();
  const [words, setWords] = useState('');
  const [danger, setDanger] = useState(false);
  const [state, setState] = useState<'writing' | 'sending' | 'sent' | ApiErrorCode>('writing');
  const send = async (): Promise<void> => {
    setState('sending');
    try {
      await callApi(routes.raiseConcern, { body: { words, danger } }, { token });
      setWords('');
      setDanger(false);
      setState('sent');
      onSent();
    } catch (error) {
      setState(errorCodeOf(error));
    }
  };
  const isError = state !== 'writing' && state !== 'sending' && state !== 'sent';
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t('shared.concern')}</h2>
      <label className="field">
        {t('shared.concern-words')}
        <textarea required rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={danger} onChange={(event) => setDanger(event.target.checked)} />{' '}
        {t('shared.danger')}
      </label>
      {danger && <p role="alert">{t('shared.danger-call')}</p>}
      <button type="submit" className="first" disabled={state === 'sending'}>
        {t('shared.send')}
      </button>
      <p role="status">{state === 'sent' && t('shared.sent')}</p>
      {isError && <p role="alert">{t(errorWord(state))}</p>}
    </form>
  );
};
