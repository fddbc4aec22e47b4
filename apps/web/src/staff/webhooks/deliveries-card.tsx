import { Button, Group, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { routes, type WebhookView } from '#contracts';
import { Card } from '../kit/card.js';
import { FormError } from '../kit/form-error.js';
import { Loaded } from '../kit/loaded.js';
import { Rows } from '../kit/rows.js';
import { Soft } from '../kit/soft.js';
import { showToast } from '../kit/toasts.js';
import { useCommand, usePagedApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { DeliveryRow } from './delivery-row.js';
import { ReplayFailedDialog } from './replay-failed-dialog.js';
import { deliveryStates } from './webhook-search.js';

export const DeliveriesCard = ({ webhook: { id: webhookId, on, mine } }: { webhook: WebhookView }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { state } = useSearch({ from: '/staff/webhooks/$webhookId' });
  const [replaying, setReplaying] = useState(false);
  const found = usePagedApi(
    routes.listWebhookDeliveries,
    (before) => ({ params: { webhookId }, query: { state, before } }),
    ({ next }) => next,
    { refetchInterval: 5_000 },
  );
  const changes = [routes.listWebhookDeliveries, routes.readWebhook];
  const test = useCommand(routes.testWebhook, {
    request: () => ({ params: { webhookId } }),
    changes,
    onSuccess: () => showToast(t('webhooks.test'), t('webhooks.test-sent')),
  });
  const replay = useCommand(routes.replayWebhookDelivery, {
    request: (deliveryId: string) => ({ params: { webhookId, deliveryId } }),
    changes,
  });
  const deliveries = found.data?.pages.flatMap((page) => page.deliveries) ?? [];
  const filters = [
    { value: '', label: t('webhooks.filter.all') },
    ...deliveryStates.map((each) => ({ value: each, label: t(`webhooks.state.${each}`) })),
  ];
  return (
    <Card
      title={t('webhooks.deliveries')}
      actions={
        mine &&
        on && (
          <Group gap="xs">
            <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
              {t('webhooks.test')}
            </Button>
            <Button variant="default" onClick={() => setReplaying(true)}>
              {t('webhooks.replay-failed')}
            </Button>
          </Group>
        )
      }
    >
      <Soft as="p">{t('webhooks.deliveries-kept')}</Soft>
      <FormError error={test.error ?? replay.error} />
      {replaying && <ReplayFailedDialog webhookId={webhookId} onClose={() => setReplaying(false)} />}
      <NativeSelect
        label={t('webhooks.filter')}
        data={filters}
        value={state ?? ''}
        onChange={(event) => {
          const chosen = deliveryStates.find((each) => each === event.currentTarget.value);
          void navigate({ to: '.', search: chosen ? { state: chosen } : {}, replace: true });
        }}
        maw={240}
        mb="sm"
      />
      <Loaded
        of={found}
        lines={[56, 56, 56]}
        empty={t(state ? 'webhooks.deliveries-none' : 'webhooks.deliveries-empty')}
        isEmpty={() => deliveries.length === 0}
      >
        {() => (
          <Rows label={t('webhooks.deliveries')}>
            {deliveries.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                onReplay={mine && on && delivery.state !== 'sending' ? () => replay.mutate(delivery.id) : undefined}
              />
            ))}
          </Rows>
        )}
      </Loaded>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('webhooks.more')}
        </Button>
      )}
    </Card>
  );
};
