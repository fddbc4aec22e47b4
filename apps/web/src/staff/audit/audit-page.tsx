import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { routes } from '#contracts';
import { urlOf } from '../../api/client.js';
import { Loaded } from '../kit/loaded.js';
import { Page } from '../kit/page.js';
import { Soft } from '../kit/soft.js';
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
  const found = usePagedApi(
    routes.searchAudit,
    (before) => ({ query: { ...wanted, before } }),
    ({ next }) => next,
  );
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  const fileOf = (format: 'csv' | 'ndjson') => urlOf(routes.exportAudit, { query: { ...wanted, format } });

  return (
    <Page title={t('nav.audit')} lead={t('audit.hint')} wide>
      <VerifyCard />
      <AuditFilters />
      <Loaded of={found} lines={[64, 64, 64, 64, 64, 64]}>
        {() =>
          entries.length === 0 ? (
            <Soft as="p" role="status">
              {t('audit.none')}
            </Soft>
          ) : (
            <ol className={style.list}>
              {entries.map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
            </ol>
          )
        }
      </Loaded>
      <div className={style.below}>
        {found.hasNextPage && (
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('action.more')}
          </Button>
        )}
        {(['csv', 'ndjson'] as const).map((format) => (
          <Button key={format} variant="default" component="a" href={fileOf(format)} download>
            {t(`audit.export-${format}`)}
          </Button>
        ))}
      </div>
    </Page>
  );
};
