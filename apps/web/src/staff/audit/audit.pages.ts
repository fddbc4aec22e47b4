import { routes } from '#contracts';
import { page } from '../app/page.js';
import { auditSearch } from './audit-search.js';
import { withWords } from './with-words.js';

export const auditPages = [
  page({
    path: '/audit',
    title: 'nav.audit',
    load: () => withWords(import('./audit-page.js')).then(({ AuditPage }) => ({ default: AuditPage })),
    search: auditSearch,
    needs: [routes.searchAudit],
    nav: { group: 'clinic', order: 26, icon: 'M5 3h7l3 3v11H5zM12 3v3h3M8 10h4m-4 3h4' },
  }),
] as const;
