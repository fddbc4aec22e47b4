import { Button, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { routes } from '#contracts';
import { urlOf } from '../../api/client.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import { usePagedApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import style from './audit.module.css';
import { AuditFilters } from './audit-filters.js';
import { AuditRow } from './audit-row.js';
import { wantedOf } from './audit-search.js';
import { VerifyCard } from './verify-card.js';

export const AuditPage = () => {
  const t = useWords();
  const wanted = wantedOf(useSearch({ from: '/staff/audit' }));
  const { data, error, refetch, isPending, fetchNextPage, hasNextPage, isFetchingNextPage } = usePagedApi(
    routes.searchAudit,
    (before) => ({ query: { ...wanted, before } }),
    ({ next }) => next,
  );
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
