import type { LocalMessage } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { useChannelTitle } from '../channel-title.js';
import style from './outbox.module.css';

/** On what it would be seen; a channel that is added later is shown as a phone shows it. */
const screens: Record<string, 'mail' | 'lock'> = { email: 'mail', push: 'lock' };

/** Within Holdfast, and nowhere else. */
const within = (opens: string | null): string | null => {
  if (opens === null || !URL.canParse(opens, location.origin)) return null;
  const url = new URL(opens, location.origin);
  return url.origin === location.origin ? url.href : null;
};

export const Arrived = ({
  message: { channel, to, at, subject, text, opens, takenBack },
}: {
  message: LocalMessage;
}) => {
  const t = useWords();
  const moments = useMoments();
  const titleOf = useChannelTitle();
  const screen = screens[channel] ?? 'phone';
  const link = within(opens);
  return (
    <li className={style.message}>
      <div className={style.head}>
        <strong>{titleOf(channel)}</strong> <Soft>{t('outbox.to', { to })}</Soft> <Soft>{moments.dayAndClock(at)}</Soft>
        {takenBack && <Tag>{t('outbox.taken-back')}</Tag>}
      </div>
      <div className={style[screen]} data-taken-back={takenBack || undefined}>
        {screen === 'lock' && (
          <div className={style.app}>
            <img src="/holdfast.svg" alt="" width={18} height={18} /> Holdfast · {t('outbox.now')}
          </div>
        )}
        {subject && <strong>{subject}</strong>}
        <p className={style.text}>{text}</p>
        {link && <a href={link}>{t('outbox.open')}</a>}
      </div>
    </li>
  );
};
