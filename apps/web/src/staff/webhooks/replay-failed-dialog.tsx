import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { readersZone } from '../../kit/moments.js';
import { fieldOf, instantIn } from '../../kit/zoned-time.js';
import { FormDialog } from '../kit/form-dialog.js';
import { showToast } from '../kit/toasts.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';

const day = 86_400_000;

export const ReplayFailedDialog = ({ webhookId, onClose }: { webhookId: string; onClose(): void }) => {
  const t = useWords();
  const [field, setField] = useState(() => fieldOf(new Date(Date.now() - day), readersZone()));
  const since = instantIn(field, readersZone());
  const replay = useCommand(routes.replayFailedWebhookDeliveries, {
    request: (from: string) => ({ params: { webhookId }, body: { since: from } }),
    changes: [routes.listWebhookDeliveries, routes.readWebhook],
    onSuccess: ({ replayed }) => {
      showToast(t('webhooks.replay-failed'), t('webhooks.replayed', { n: replayed }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('webhooks.replay-failed')}
      submit={t('webhooks.replay')}
      disabled={since === null}
      pending={replay.isPending}
      error={replay.error}
      onSubmit={() => since && replay.mutate(since)}
      onClose={onClose}
    >
      <Text>{t('webhooks.replay-hint')}</Text>
      <TextInput
        type="datetime-local"
        label={t('webhooks.replay-since')}
        value={field}
        onChange={(event) => setField(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
