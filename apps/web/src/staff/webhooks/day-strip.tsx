import { type WebhookDay, webhookDaysShown } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useNow } from '../../kit/use-now.js';
import { useWords } from '../use-words.js';
import style from './webhooks.module.css';

const day = 86_400_000;
const parts = ['delivered', 'failed', 'skipped', 'waiting'] as const;

/** How deliveries of the last days ended: a bar for each day, the parts of it by share. Said in words as well. */
export const DayStrip = ({ days }: { days: readonly WebhookDay[] }) => {
  const t = useWords();
  const moments = useMoments('UTC');
  const today = Math.floor(useNow() / day);
  const shown = Array.from({ length: webhookDaysShown }, (_, i) => {
    const at = (today - webhookDaysShown + 1 + i) * day;
    const found = days.find((each) => Date.parse(each.day) === at);
    const name = moments.shortDay(at);
    return {
      at,
      shares: found ? parts.map((part) => [part, found[part]] as const).filter(([, n]) => n > 0) : [],
      words: found ? t('webhooks.day', { ...found, day: name }) : t('webhooks.no-day', { day: name }),
    };
  });
  return (
    <ol className={style.strip} aria-label={t('webhooks.days', { n: webhookDaysShown })}>
      {shown.map(({ at, shares, words }) => (
        <li key={at} title={words}>
          <span className="unseen">{words}</span>
          {shares.map(([part, n]) => (
            <span key={part} data-part={part} style={{ flexGrow: n }} />
          ))}
        </li>
      ))}
    </ol>
  );
};
