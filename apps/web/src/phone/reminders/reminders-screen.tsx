import { type RefObject, useState } from 'react';
import type { PatientPreferences } from '#contracts';
import { LightWays } from '../../kit/ways/light-ways.js';
import { nameOfWay } from '../../kit/ways/name-of-way.js';
import { isUsable } from '../../kit/ways/way-actions.js';
import { errorWord } from '../../words/error-word.js';
import { useLanguage } from '../../words/use-words.js';
import { useWords } from '../use-words.js';
import '../consent/privacy.css';
import { QuietAtNight } from './quiet-at-night.js';
import './reminders.css';
import { useMyReminders } from './use-my-reminders.js';

interface Props {
  token: string;
  timeZone: string;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack(): void;
}

/** The patient says whether, how and when. What is chosen holds at once. */
export const RemindersScreen = ({ token, timeZone, heading, onBack }: Props) => {
  const t = useWords();
  const language = useLanguage();
  const { reach, error, busy, ways, save } = useMyReminders(token);
  const [said, setSaid] = useState<'saved' | 'stopped' | null>(null);
  const usable = reach?.contactPoints.filter(isUsable) ?? [];
  const choose = async (change: Partial<PatientPreferences>, done: 'saved' | 'stopped' = 'saved'): Promise<void> => {
    setSaid(null);
    await save(change);
    setSaid(done);
  };
  const chosen = reach?.preferences.reminders ?? null;
  const options = [...usable.map((point) => ({ id: point.id, name: nameOfWay(point, reach!.channels, language) }))];
  return (
    <section className="home privacy">
      <div>
        <button type="button" className="plain" onClick={onBack}>
          ← {t('reminders.back')}
        </button>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {t('reminders.title')}
      </h1>
      <p className="lead">{t('reminders.lead')}</p>
      <p className="soft">{t('reminders.arrives')}</p>
      {error && (
        <p role="alert" className="card">
          {t(errorWord(error))}
        </p>
      )}
      {!reach && !error && <p role="status">{t('page.loading')}</p>}
      {reach && (
        <>
          <h2>{t('reminders.ways')}</h2>
          <LightWays channels={reach.channels} contactPoints={reach.contactPoints} actions={ways} />
          <fieldset className="reminder-choices">
            <legend>{t('reminders.how')}</legend>
            {options.length === 0 && <p className="soft">{t('reminders.first-add')}</p>}
            {[...options, { id: null, name: t('reminders.none') }].map(({ id, name }) => (
              <label key={id} className="reminder-choice">
                <input
                  type="radio"
                  name="reminders"
                  checked={chosen === id}
                  disabled={busy}
                  onChange={() => void choose({ reminders: id })}
                />
                {name}
              </label>
            ))}
            {chosen === null && <p className="soft">{t('reminders.none-hint')}</p>}
          </fieldset>
          <QuietAtNight
            quietHours={reach.preferences.quietHours}
            timeZone={timeZone}
            busy={busy}
            onChange={(quietHours) => void choose({ quietHours })}
          />
          <label className="reminder-choice">
            <input
              type="checkbox"
              checked={reach.preferences.tellSupporters}
              disabled={busy}
              onChange={(event) => void choose({ tellSupporters: event.currentTarget.checked })}
            />
            {t('reminders.supporters')}
          </label>
          <p className="soft">{t('reminders.supporters-hint')}</p>
          {chosen !== null && (
            <button type="button" disabled={busy} onClick={() => void choose({ reminders: null }, 'stopped')}>
              {t('reminders.stop')}
            </button>
          )}
          <p role="status">{said && !error && t(`reminders.${said}`)}</p>
        </>
      )}
    </section>
  );
};
