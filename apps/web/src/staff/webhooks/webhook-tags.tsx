import type { WebhookView } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Tag } from '../kit/rows.js';
import { useWords } from '../use-words.js';

/** How it stands, in words. */
export const WebhookTags = ({ webhook: { on, failingSince } }: { webhook: WebhookView }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <>
      <Tag tone={on ? 'good' : 'notice'}>{t(on ? 'webhooks.on' : 'webhooks.off')}</Tag>
      {on && failingSince && (
        <Tag tone="notice">{t('webhooks.failing', { at: moments.dayAndClock(failingSince) })}</Tag>
      )}
    </>
  );
};
