import { Button } from '@mantine/core';
import type { WebhookDelivery } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Row, Tag } from '../kit/rows.js';
import { useWords } from '../use-words.js';
import style from './webhooks.module.css';

interface Props {
  delivery: WebhookDelivery;
  /** Absent where it cannot be sent again now. */
  onReplay?: (() => void) | undefined;
}

const tones = { delivered: 'good', failed: 'notice' } as const;
const toneOf = (state: WebhookDelivery['state']) =>
  state === 'delivered' || state === 'failed' ? tones[state] : undefined;

export const DeliveryRow = ({ delivery, onReplay }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const { type, state, reason, status, tries, createdAt, nextTryAt } = delivery;
  const at = moments.dayAndClock(createdAt);
  const detail = [
    at,
    t(`webhooks.reason.${reason}`),
    status !== null && t('webhooks.answered', { status }),
    tries > 0 && (tries === 1 ? t('webhooks.try') : t('webhooks.tries', { n: tries })),
    nextTryAt && tries > 0 && t('webhooks.next-try', { at: moments.near(nextTryAt) }),
  ];
  return (
    <Row
      title={<span className={style.type}>{type}</span>}
      tags={<Tag tone={toneOf(state)}>{t(`webhooks.state.${state}`)}</Tag>}
      detail={detail.filter(Boolean).join(' · ')}
      actions={
        onReplay && (
          <Button variant="default" aria-label={t('webhooks.replay-of', { type, at })} onClick={onReplay}>
            {t('webhooks.replay')}
          </Button>
        )
      }
    />
  );
};
