import { Button, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { routes } from '#contracts';
import { callApi, urlOf } from '../../api/client.js';
import { usePageTitle } from '../../kit/use-page-title.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import { useWords } from '../use-words.js';
import style from './audit.module.css';
import { AuditFilters } from './audit-filters.js';
import { AuditRow } from './audit-row.js';
import { wantedOf } from './audit-search.js';
import { VerifyCard } from './verify-card.js';

export const AuditPage = () => {
  const t = useWords();
  usePageTitle(t('nav.audit'));
  const wanted = wantedOf(useSearch({ from: '/staff/audit' }));
  const { data, error, refetch, isPending, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', wanted],
    queryFn: ({ pageParam, signal }) =>
      callApi(routes.searchAudit, { query: { ...wanted, before: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const fileOf = (format: 'csv' | 'ndjson') => urlOf(routes.exportAudit, { query: { ...wanted, format } });

  return (
    <div className={style.page}>
      <Title order={1} size="h2">
        {t('nav.audit')}
      </Title>
      <Text c="dimmed" maw={640}>
        {t('audit.hint')}
      </Text>
      <VerifyCard />
      <AuditFilters />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Waiting lines={[64, 64, 64, 64, 64, 64]} />}
      {data && entries.length === 0 && <Text role="status">{t('audit.none')}</Text>}
      <ol className={style.list}>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </ol>
      <div className={style.below}>
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('action.more')}
          </Button>
        )}
        {(['csv', 'ndjson'] as const).map((format) => (
          <Button key={format} variant="subtle" component="a" href={fileOf(format)} download>
            {t(`audit.export-${format}`)}
          </Button>
        ))}
      </div>
    </div>
  );
};
