import { useEffect, useRef, useState } from 'react';
import type { ChannelView, ContactPointView } from '#contracts';
import { useLanguage } from '../../words/use-words.js';
import { onPushCode, unsubscribe } from '../push.js';
import { thisBrowser } from '../this-browser.js';
import { nameOfWay } from './name-of-way.js';
import { useWayWords } from './use-words.js';
import type { WayActions } from './way-actions.js';

const digits = 6;

interface Props {
  point: ContactPointView;
  channels: readonly ChannelView[];
  actions: WayActions;
}

export const LightWay = ({ point, channels, actions }: Props) => {
  const t = useWayWords();
  const way = nameOfWay(point, channels, useLanguage());
  const isHere = thisBrowser.read(actions.worker)?.contactPointId === point.id;
  const takeAway = async (): Promise<void> => {
    await actions.remove(point.id);
    if (!isHere) return;
    thisBrowser.write(actions.worker, null);
    await unsubscribe(actions.worker).catch(() => undefined);
  };
  return (
    <li className="card stack">
      <strong>{way}</strong>
      {point.closed && <span className="soft">{t(`light-way.closed-${point.closed.because}`)}</span>}
      {!point.closed && !point.verifiedAt && <Confirm id={point.id} way={way} isHere={isHere} actions={actions} />}
      {!point.closed && (
        <button type="button" disabled={actions.busy} onClick={() => void takeAway()}>
          {t('light-way.take-away', { way })}
        </button>
      )}
    </li>
  );
};

interface ConfirmProps {
  id: string;
  way: string;
  /** The worker of this browser hands the code over; nobody types it. */
  isHere: boolean;
  actions: WayActions;
}

const Confirm = ({ id, way, isHere, actions }: ConfirmProps) => {
  const t = useWayWords();
  const [code, setCode] = useState('');
  const [again, setAgain] = useState(false);
  const verify = useRef(actions.verify);
  verify.current = actions.verify;
  useEffect(() => (isHere ? onPushCode((given) => void verify.current(id, given)) : undefined), [isHere, id]);
  const type = (text: string): void => {
    const typed = text.replace(/\D/g, '').slice(0, digits);
    setCode(typed);
    if (typed.length === digits && typed !== code) void actions.verify(id, typed);
  };
  const { sendCode } = actions;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.verify(id, code);
      }}
    >
      <span>{t('light-way.to-confirm')}</span>
      {isHere ? (
        <span className="soft">{t('light-way.by-itself')}</span>
      ) : (
        <>
          <label className="field">
            {t('light-way.code', { way })}
            <input
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => type(event.currentTarget.value)}
            />
          </label>
          <button type="submit" className="first" disabled={actions.busy || code.length !== digits}>
            {t('light-way.confirm')}
          </button>
        </>
      )}
      {sendCode && (
        <button type="button" disabled={actions.busy} onClick={() => void sendCode(id).then(() => setAgain(true))}>
          {t('light-way.again')}
        </button>
      )}
      <span role="status">{again && !actions.error && t('light-way.again-sent')}</span>
    </form>
  );
};
