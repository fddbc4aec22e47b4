import { useState } from 'react';
import type { QuietHours } from '#contracts';
import { useWords } from '../use-words.js';

const night: QuietHours = { from: '21:00', to: '08:00' };
const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text);

interface Props {
  quietHours: QuietHours | null;
  timeZone: string;
  busy: boolean;
  onChange(quietHours: QuietHours | null): void;
}

/** When nothing comes. The clock is that of where the patient lives, and it says so. */
export const QuietAtNight = ({ quietHours, timeZone, busy, onChange }: Props) => {
  const t = useWords();
  const [typed, setTyped] = useState<QuietHours | null>(null);
  const shown = typed ?? quietHours;
  const type = (change: Partial<QuietHours>): void => {
    const next = { ...(shown ?? night), ...change };
    const holds = isTime(next.from) && isTime(next.to) && next.from !== next.to;
    setTyped(holds ? null : next);
    if (holds) onChange(next);
  };
  return (
    <div className="stack">
      <label className="reminder-choice">
        <input
          type="checkbox"
          checked={shown !== null}
          disabled={busy}
          onChange={(event) => {
            setTyped(null);
            onChange(event.currentTarget.checked ? night : null);
          }}
        />
        {t('reminders.quiet')}
      </label>
      {shown && (
        <>
          <div className="pair">
            {(['from', 'to'] as const).map((end) => (
              <label key={end} className="field">
                {t(`reminders.${end}`)}
                <input
                  type="time"
                  required
                  value={shown[end]}
                  onChange={(event) => type({ [end]: event.currentTarget.value.slice(0, 5) })}
                />
              </label>
            ))}
          </div>
          {shown.from === shown.to && <p role="alert">{t('reminders.same')}</p>}
          <p className="soft">{t('reminders.zone', { zone: timeZone.replaceAll('_', ' ') })}</p>
        </>
      )}
    </div>
  );
};
