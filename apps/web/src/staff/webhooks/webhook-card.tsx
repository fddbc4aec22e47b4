import { type WebhookView, webhookDaysShown } from '#contracts';
import { Moment } from '../../kit/moment.js';
import { Card } from '../kit/card.js';
import { useWords } from '../use-words.js';
import { DayStrip } from './day-strip.js';
import { WebhookTags } from './webhook-tags.js';
import style from './webhooks.module.css';

/** Where and of what it tells, and how that goes. */
export const WebhookCard = ({ webhook }: { webhook: WebhookView }) => {
  const t = useWords();
  const { url, mine, owner, events, payload, offBecause, oldSecretUntil, days } = webhook;
  const offWord = offBecause === 'owner' && !mine ? 'owner-of-other' : offBecause;
  return (
    <Card title={t('webhooks.state')} tags={<WebhookTags webhook={webhook} />}>
      {offWord && <p>{t(`webhooks.off.${offWord}`)}</p>}
      <dl className={style.facts}>
        <dt>{t('webhooks.url')}</dt>
        <dd>{url}</dd>
        {!mine && (
          <>
            <dt>{t('webhooks.owner')}</dt>
            <dd>{owner.name}</dd>
          </>
        )}
        <dt>{t('webhooks.payload')}</dt>
        <dd>{t(`webhooks.payload.${payload}`)}</dd>
        <dt>{t('webhooks.events')}</dt>
        <dd>
          <ul className={style.types}>
            {events.map((type) => (
              <li key={type} className={style.type}>
                {type}
              </li>
            ))}
          </ul>
        </dd>
        {oldSecretUntil && (
          <>
            <dt>{t('webhooks.old-secret')}</dt>
            <dd>
              {t('webhooks.until')} <Moment at={oldSecretUntil} />
            </dd>
          </>
        )}
        <dt>{t('webhooks.days', { n: webhookDaysShown })}</dt>
        <dd>
          <DayStrip days={days} />
        </dd>
      </dl>
    </Card>
  );
};
