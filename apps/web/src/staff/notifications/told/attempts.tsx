import type { AttemptView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { useChannelTitle } from '../channel-title.js';
import style from './attempts.module.css';

const tones = { delivered: 'good', read: 'good', failed: 'notice' } as const;
const toneOf = (state: AttemptView['state']) => (state in tones ? tones[state as keyof typeof tones] : undefined);

/** Every way that one message was to come by: how far it came, and why. */
export const Attempts = ({ attempts }: { attempts: readonly AttemptView[] }) => {
  const t = useWords();
  const moments = useMoments();
  const titleOf = useChannelTitle();
  return (
    <ol className={style.attempts}>
      {attempts.map(({ channel, state, reason, tries, dueAt, changedAt }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ways keep their order
        <li key={i}>
          <span>
            <strong>{channel ? titleOf(channel) : t('told.no-way')}</strong>{' '}
            <Tag tone={toneOf(state)}>{t(`attempt-state.${state}`)}</Tag>
          </span>
          <span>
            {t(`attempt-reason.${reason}`)}{' '}
            <Soft>
              {dueAt ? t('told.due', { time: moments.near(dueAt) }) : moments.dayAndClock(changedAt)}
              {tries > 1 && ` · ${t('told.tries', { count: tries })}`}
            </Soft>
          </span>
        </li>
      ))}
    </ol>
  );
};
