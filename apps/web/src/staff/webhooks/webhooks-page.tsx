import { Button } from '@mantine/core';
import { useState } from 'react';
import { routes, type WebhookWithSecret } from '#contracts';
import { Loaded } from '../kit/loaded.js';
import { Page } from '../kit/page.js';
import { Rows } from '../kit/rows.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { NewWebhookDialog } from './new-webhook-dialog.js';
import { SecretDialog } from './secret-dialog.js';
import { WebhookRow } from './webhook-row.js';

/** Other systems that are told of what happens. */
export const WebhooksPage = () => {
  const t = useWords();
  const listed = useApi(routes.listWebhooks, {});
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<WebhookWithSecret | null>(null);
  return (
    <Page
      title={t('nav.webhooks')}
      lead={t('webhooks.lead')}
      actions={
        <Button disabled={!listed.data} onClick={() => setAdding(true)}>
          {t('webhooks.new')}
        </Button>
      }
    >
      {adding && listed.data && (
        <NewWebhookDialog
          eventTypes={listed.data.eventTypes}
          onMade={(answer) => {
            setAdding(false);
            setMade(answer);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {made && <SecretDialog made={made} onClose={() => setMade(null)} />}
      <Loaded
        of={listed}
        lines={[80, 80]}
        empty={t('webhooks.empty')}
        isEmpty={({ webhooks }) => webhooks.length === 0}
      >
        {({ webhooks }) => (
          <Rows label={t('nav.webhooks')}>
            {webhooks.map((webhook) => (
              <WebhookRow key={webhook.id} webhook={webhook} />
            ))}
          </Rows>
        )}
      </Loaded>
    </Page>
  );
};
