import { useState } from 'react';
import { routes, type WebhookEventType, type WebhookWithSecret } from '#contracts';
import { FormDialog } from '../kit/form-dialog.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { emptyDraft, isWhole, sent, WebhookFields } from './webhook-fields.js';

interface Props {
  eventTypes: readonly WebhookEventType[];
  onMade(made: WebhookWithSecret): void;
  onClose(): void;
}

export const NewWebhookDialog = ({ eventTypes, onMade, onClose }: Props) => {
  const t = useWords();
  const [draft, setDraft] = useState(emptyDraft);
  const register = useCommand(routes.registerWebhook, {
    request: () => ({ body: sent(draft) }),
    changes: [routes.listWebhooks],
    onSuccess: onMade,
  });
  return (
    <FormDialog
      title={t('webhooks.new')}
      size="lg"
      submit={t('webhooks.register')}
      disabled={!isWhole(draft)}
      pending={register.isPending}
      error={register.error}
      onSubmit={() => register.mutate()}
      onClose={onClose}
    >
      <WebhookFields offered={eventTypes} draft={draft} onChange={setDraft} />
    </FormDialog>
  );
};
