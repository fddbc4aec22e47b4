import { useState } from 'react';
import type { ChannelView, ContactPointView } from '#contracts';
import { useLanguage } from '../../words/use-words.js';
import { askForPush, NoPush, type PushRefusal } from '../push.js';
import { thisBrowser } from '../this-browser.js';
import { useWayWords } from './use-words.js';
import { isBrowser, type WayActions } from './way-actions.js';

interface Props {
  channel: ChannelView;
  contactPoints: readonly ContactPointView[];
  actions: WayActions;
}

/** What is asked for, the channel says; a browser is asked only once somebody pressed for it. */
export const AddLightWay = ({ channel, contactPoints, actions }: Props) => {
  const t = useWayWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<PushRefusal | null>(null);
  const label = t('light-way.add', { channel: channel.title[language] });
  const mine = thisBrowser.read(actions.worker)?.contactPointId;

  if (isBrowser(channel)) {
    if (contactPoints.some(({ id, closed }) => id === mine && !closed)) return null;
    const press = async (): Promise<void> => {
      setRefusal(null);
      try {
        const address = await askForPush(actions.worker, channel.publicKey ?? '');
        const added = await actions.add(channel.key, address);
        if (added) thisBrowser.write(actions.worker, { contactPointId: added.id, endpoint: address.endpoint });
      } catch (error) {
        if (error instanceof NoPush) setRefusal(error.why);
      }
    };
    return (
      <>
        <button type="button" disabled={actions.busy} onClick={() => void press()}>
          {label}
        </button>
        {refusal && <p role="alert">{t(`light-way.no-push-${refusal}`)}</p>}
      </>
    );
  }
  if (!open)
    return (
      <button type="button" disabled={actions.busy} onClick={() => setOpen(true)}>
        {label}
      </button>
    );
  const send = async (): Promise<void> => {
    if (!(await actions.add(channel.key, typed))) return;
    setTyped({});
    setOpen(false);
  };
  return (
    <form
      className="card stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {channel.fields.map(({ name, input, label: said, required }) => (
        <label key={name} className="field">
          {said[language]}
          <input
            type={input === 'secret' ? 'password' : input}
            autoComplete={input === 'tel' || input === 'email' ? input : 'off'}
            required={required}
            maxLength={2000}
            value={typed[name] ?? ''}
            onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" className="first" disabled={actions.busy}>
        {t('light-way.send-code')}
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        {t('light-way.not-now')}
      </button>
    </form>
  );
};
