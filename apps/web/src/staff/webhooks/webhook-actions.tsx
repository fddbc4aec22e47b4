import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { routes, type WebhookView, type WebhookWithSecret } from '#contracts';
import { ConfirmButton } from '../kit/confirm-button.js';
import { FormError } from '../kit/form-error.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { ChangeWebhookDialog } from './change-webhook-dialog.js';
import { SecretDialog } from './secret-dialog.js';

const changes = [routes.listWebhooks, routes.readWebhook, routes.listWebhookDeliveries];

/** What its owner can do with it; an admin turns off and removes. */
export const WebhookActions = ({ webhook }: { webhook: WebhookView }) => {
  const t = useWords();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const [made, setMade] = useState<WebhookWithSecret | null>(null);
  const request = () => ({ params: { webhookId: webhook.id } });
  const turnOn = useCommand(routes.turnWebhookOn, { request, changes });
  const turnOff = useCommand(routes.turnWebhookOff, { request, changes });
  const rotate = useCommand(routes.rotateWebhookSecret, { request, changes, onSuccess: setMade });
  const remove = useCommand(routes.removeWebhook, {
    request,
    changes: [routes.listWebhooks],
    onSuccess: () => navigate({ to: '/webhooks' }),
  });
  return (
    <>
      <Group gap="xs">
        {webhook.mine && (
          <>
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('webhooks.change')}
            </Button>
            <ConfirmButton
              label={t('webhooks.rotate')}
              question={t('webhooks.rotate-question')}
              hint={t('webhooks.rotate-hint')}
              confirm={t('webhooks.rotate')}
              onConfirm={() => rotate.mutateAsync()}
            />
          </>
        )}
        {webhook.on && (
          <Button variant="default" loading={turnOff.isPending} onClick={() => turnOff.mutate()}>
            {t('webhooks.turn-off')}
          </Button>
        )}
        {!webhook.on && webhook.mine && (
          <Button loading={turnOn.isPending} onClick={() => turnOn.mutate()}>
            {t('webhooks.turn-on')}
          </Button>
        )}
        <ConfirmButton
          label={t('webhooks.remove')}
          question={t('webhooks.remove-question')}
          hint={t('webhooks.remove-hint')}
          confirm={t('webhooks.remove')}
          onConfirm={() => remove.mutateAsync()}
        />
      </Group>
      <FormError error={turnOn.error ?? turnOff.error} />
      {changing && <ChangeWebhookDialog webhook={webhook} onClose={() => setChanging(false)} />}
      {made && <SecretDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
};
