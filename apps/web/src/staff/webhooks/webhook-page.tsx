import { useParams } from '@tanstack/react-router';
import { routes } from '#contracts';
import { usePageTitle } from '../../kit/use-page-title.js';
import { Loaded } from '../kit/loaded.js';
import { PageFrame, PageHead } from '../kit/page.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { DeliveriesCard } from './deliveries-card.js';
import { WebhookActions } from './webhook-actions.js';
import { WebhookCard } from './webhook-card.js';

/** One webhook, and what became of everything that it was to tell. */
export const WebhookPage = () => {
  const t = useWords();
  const { webhookId } = useParams({ from: '/staff/webhooks/$webhookId' });
  const query = useApi(routes.readWebhook, { params: { webhookId } }, { refetchInterval: 10_000 });
  const title = query.data ? (query.data.description ?? t('webhooks.one')) : t('nav.webhooks');
  usePageTitle(title);
  return (
    <PageFrame>
      <PageHead title={title} actions={query.data && <WebhookActions webhook={query.data} />} />
      <Loaded of={query} lines={[180, 320]}>
        {(webhook) => (
          <>
            <WebhookCard webhook={webhook} />
            <DeliveriesCard webhook={webhook} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};
