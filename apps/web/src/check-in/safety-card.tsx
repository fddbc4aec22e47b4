import { useEffect, useRef, useState } from 'react';
import type { CrisisContact, MyCheckIns } from '#contracts';
import { useWords } from '../words/use-words.js';
import { contactsFor, linkTo } from './crisis-contacts.js';

export type SafetyReason = 'asked' | 'not-safe' | 'not-sure' | 'body-sign';

interface Props {
  reason: SafetyReason | null;
  mine: MyCheckIns | null;
  /** What was said has not got through: then nobody may be promised that it has. */
  helpWaits: boolean;
  canTell: boolean;
  onTell(): void;
  onClose(): void;
}

const Contact = ({ contact }: { contact: CrisisContact }) => {
  const t = useWords();
  return (
    <li>
      <a className="contact" href={linkTo(contact)}>
        <span>
          <strong>{contact.label === 'Emergency' ? t('help.emergency') : contact.label}</strong>
          <small>
            {contact.region} · {contact.hours}
          </small>
        </span>
        <span>{t(contact.channel === 'text' ? 'help.text' : 'help.call', { number: contact.number })}</span>
      </a>
    </li>
  );
};

/** One tap from everywhere. A native dialog: focus stays in it and Escape closes it, with no code of ours to go wrong. */
export const SafetyCard = ({ reason, mine, helpWaits, canTell, onTell, onClose }: Props) => {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [told, setTold] = useState(false);
  const zone = mine?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { near, elsewhere } = contactsFor(mine?.crisis ?? [], zone);

  useEffect(() => {
    if (reason && !dialog.current?.open) dialog.current?.showModal();
    if (!reason) {
      dialog.current?.close();
      setTold(false);
    }
  }, [reason]);

  return (
    <dialog ref={dialog} className="safety" aria-labelledby="safety-title" onClose={onClose}>
      <h2 id="safety-title">{t(`help.title.${reason ?? 'asked'}`)}</h2>
      <p>{t(helpWaits && reason === 'not-safe' ? 'help.waits' : `help.intro.${reason ?? 'asked'}`)}</p>
      {mine?.whatMatters && (
        <figure className="quote">
          <figcaption>{t('help.what-matters')}</figcaption>
          <blockquote>“{mine.whatMatters}”</blockquote>
        </figure>
      )}
      {canTell && (
        <>
          <button
            type="button"
            className="first"
            disabled={told}
            onClick={() => {
              setTold(true);
              onTell();
            }}
          >
            {t('help.tell')}
          </button>
          <p role="status">{told ? t(helpWaits ? 'help.waits' : 'help.told') : ''}</p>
        </>
      )}
      <h3>{t('help.people')}</h3>
      <p>
        {mine && mine.readBy.length > 0
          ? t('help.people-team', { names: mine.readBy.join(', ') })
          : t('help.people-hint')}
      </p>
      <h3>{t('help.numbers')}</h3>
      {!mine?.watchedRoundTheClock && <p className="note">{t('help.not-watched')}</p>}
      <ul className="contacts">
        {near.map((contact) => (
          <Contact key={contact.region + contact.number + contact.channel} contact={contact} />
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <details className="fold">
          <summary>{t('help.elsewhere')}</summary>
          <ul className="contacts">
            {elsewhere.map((contact) => (
              <Contact key={contact.region + contact.number + contact.channel} contact={contact} />
            ))}
          </ul>
        </details>
      )}
      <button type="button" className="second" onClick={onClose}>
        {t('help.back')}
      </button>
    </dialog>
  );
};
