import { useEffect, useRef } from 'react';
import type { MyCheckIns, MyResponse } from '#contracts';
import type { SafetyReason } from '../check-ins/answers.js';
import { useWords } from '../use-words.js';
import { contactsFor } from './crisis-contacts.js';
import { CrisisNumbers } from './crisis-numbers.js';
import { TeamPhones } from './team-phones.js';
import { TellTeam } from './tell-team.js';
import { Responses } from './who-heard.js';

interface Props {
  reason: SafetyReason | null;
  mine: MyCheckIns | null;
  responses: readonly MyResponse[];
  /** How it stands with what was said: on its way, held up without a connection, or there. */
  sending: 'on-the-way' | 'held-up' | 'there';
  canTell: boolean;
  onTell(words: string | undefined): void;
  onClose(): void;
}

/**
 * One tap from everywhere, and at once when an answer cannot wait. The region's number comes first, then what is being done,
 * then words and people. A native dialog: focus stays in it and Escape closes it, with no code of ours to go wrong.
 */
export const SafetyCard = ({ reason, mine, responses, sending, canTell, onTell, onClose }: Props) => {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const zone = mine?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { near, elsewhere } = contactsFor(mine?.crisis ?? [], zone);
  const told = reason !== null && reason !== 'asked';
  const [first, ...others] = near;

  useEffect(() => {
    if (reason && !dialog.current?.open) dialog.current?.showModal();
    if (!reason) dialog.current?.close();
    dialog.current?.scrollTo(0, 0);
  }, [reason]);

  return (
    <dialog ref={dialog} className="safety" aria-labelledby="safety-title" onClose={onClose}>
      <h2 id="safety-title">{t(`help.title.${reason ?? 'asked'}`)}</h2>
      <CrisisNumbers contacts={reason === 'body-sign' && first ? [first] : near} />
      {told && (
        <p role="status" className="telling">
          {t(`help.sending.${sending}`)}
        </p>
      )}
      {mine && <Responses mine={mine} responses={responses} />}
      <p>{t(`help.intro.${reason ?? 'asked'}`)}</p>
      {!mine?.watchedRoundTheClock && <p className="note">{t('help.not-watched')}</p>}
      {canTell && reason && <TellTeam key={reason} waits={sending === 'held-up'} onTell={onTell} />}
      <h3>{t('help.people')}</h3>
      <p>
        {mine && mine.readBy.length > 0
          ? t('help.people-team', { names: mine.readBy.join(', ') })
          : t('help.people-hint')}
      </p>
      <TeamPhones phones={mine?.teamPhones} />
      {mine?.whatMatters && (
        <figure className="quote">
          <figcaption>{t('help.what-matters')}</figcaption>
          <blockquote lang={mine.locale}>“{mine.whatMatters}”</blockquote>
        </figure>
      )}
      {reason === 'body-sign' && others.length > 0 && <CrisisNumbers contacts={others} />}
      {elsewhere.length > 0 && (
        <details className="fold">
          <summary>{t('help.elsewhere')}</summary>
          <CrisisNumbers contacts={elsewhere} />
        </details>
      )}
      <button type="button" className="second" onClick={onClose}>
        {t('help.back')}
      </button>
    </dialog>
  );
};
