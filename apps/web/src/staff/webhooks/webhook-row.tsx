import { Link } from '@tanstack/react-router';
import type { WebhookView } from '#contracts';
import { Row } from '../kit/rows.js';
import { useWords } from '../use-words.js';
import { DayStrip } from './day-strip.js';
import { WebhookTags } from './webhook-tags.js';
import style from './webhooks.module.css';

export const WebhookRow = ({ webhook }: { webhook: WebhookView }) => {
  const t = useWords();
  const { id, mine, owner, url, description, events, days } = webhook;
  const told = events.length === 1 ? t('webhooks.type') : t('webhooks.types', { n: events.length });
  return (
    <Row
      title={
        <Link to="/webhooks/$webhookId" params={{ webhookId: id }} className={style.asItIs}>
          {description ?? url}
        </Link>
      }
      tags={<WebhookTags webhook={webhook} />}
      detail={[description && url, told, !mine && t('webhooks.of', { name: owner.name })].filter(Boolean).join(' · ')}
      actions={<DayStrip days={days} />}
    />
  );
};
