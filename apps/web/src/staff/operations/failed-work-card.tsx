import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type FailedWorkView, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { Card } from '../kit/card.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { FormError } from '../kit/form-error.js';
import { Waiting } from '../kit/waiting.js';
import { readAgain } from '../session/queries.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { FailedWorkGroup, type Retry } from './failed-work-group.js';

/** What was given up, by what could not be done, each with its reason and another try. */
export const FailedWorkCard = ({ failed }: { failed: number }) => {
  const t = useWords();
  const { data, error, refetch } = useApi(routes.listFailedWork, {});
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
  const groups = grouped(data?.work ?? []);
  return (
    <Card title={t('failed-work.title')}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[40]} />}
      {data && <Text c="dimmed">{t(data.work.length ? 'failed-work.hint' : 'failed-work.none')}</Text>}
      {[...groups.values()].map((work) => (
        <FailedWorkGroup
          key={`${work[0]!.kind} ${work[0]!.name}`}
          work={work}
          busy={retry.isPending}
          onRetry={retry.mutate}
        />
      ))}
      {data && data.total > data.work.length && (
        <Text size="sm">{t('failed-work.more', { count: data.total - data.work.length })}</Text>
      )}
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
