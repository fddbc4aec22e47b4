import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type FailedWorkView, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { Card } from '../kit/card.js';
import { FormError } from '../kit/form-error.js';
import { Loaded } from '../kit/loaded.js';
import { readAgain } from '../session/queries.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { FailedWorkGroup, type Retry } from './failed-work-group.js';

/** What was given up, by what could not be done, each with its reason and another try. */
export const FailedWorkCard = ({ failed }: { failed: number }) => {
  const t = useWords();
  const list = useApi(routes.listFailedWork, {});
  const { refetch } = list;
  const retry = useMutation({
    mutationFn: async ({ one, kind, name }: Retry): Promise<number> => {
      const body = { kind, name };
      if (!one) return (await callApi(routes.retryAllWork, { body })).retried;
      await callApi(routes.retryWork, { params: { workId: one.id }, body });
      return 1;
    },
    onSettled: () => readAgain(routes.listFailedWork, routes.readSystem),
  });
  // The count comes every few seconds; the list only when it changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is what it waits for
  useEffect(() => {
    void refetch();
  }, [failed, refetch]);
  return (
    <Card title={t('failed-work.title')}>
      <Loaded of={list} lines={[40]}>
        {({ work, total }) => (
          <>
            <Text c="dimmed">{t(work.length ? 'failed-work.hint' : 'failed-work.none')}</Text>
            {[...grouped(work)].map(([key, alike]) => (
              <FailedWorkGroup key={key} work={alike} busy={retry.isPending} onRetry={retry.mutate} />
            ))}
            {total > work.length && <Text size="sm">{t('failed-work.more', { count: total - work.length })}</Text>}
          </>
        )}
      </Loaded>
      <div role="status">{retry.isSuccess && <Text fw={600}>{t('failed-work.sent', { count: retry.data })}</Text>}</div>
      <FormError error={retry.error} />
    </Card>
  );
};

function grouped(work: readonly FailedWorkView[]): Map<string, FailedWorkView[]> {
  const groups = new Map<string, FailedWorkView[]>();
  for (const each of work) {
    const key = `${each.kind} ${each.name}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}
