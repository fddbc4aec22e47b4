import { useState } from 'react';
import { routes, type WebhookView } from '#contracts';
import { FormDialog } from '../kit/form-dialog.js';
import { useApi, useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { isWhole, sent, WebhookFields } from './webhook-fields.js';

export const ChangeWebhookDialog = ({ webhook, onClose }: { webhook: WebhookView; onClose(): void }) => {
  const t = useWords();
  const { id, version, url, description, events, payload } = webhook;
  const [draft, setDraft] = useState({ url, events, payload, description: description ?? '' });
  const { data } = useApi(routes.listWebhooks, {});
  const change = useCommand(routes.changeWebhook, {
    request: () => ({ params: { webhookId: id }, body: sent(draft), version }),
    changes: [routes.listWebhooks, routes.readWebhook],
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('webhooks.change')}
      size="lg"
      submit={t('webhooks.save')}
      disabled={!isWhole(draft)}
      pending={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <WebhookFields offered={data?.eventTypes ?? events} draft={draft} onChange={setDraft} />
    </FormDialog>
  );
};
