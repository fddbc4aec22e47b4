import { routes } from '#contracts';
import { page } from '../app/page.js';
import { withWords } from './with-words.js';

export const operationsPages = [
  page({
    path: '/system',
    title: 'nav.system',
    load: () => withWords(import('./system-page.js')).then(({ SystemPage }) => ({ default: SystemPage })),
    needs: [routes.readSystem],
    nav: {
      group: 'installation',
      order: 70,
      icon: 'M3 4h14v9H3zM7 17h6m-3-4v4M5.500 9h2l1.500-2.500 2 4 1.200-1.500h2.300',
    },
  }),
  page({
    path: '/system/runbook',
    title: 'title.runbook',
    load: () => withWords(import('./runbook-page.js')).then(({ RunbookPage }) => ({ default: RunbookPage })),
  }),
] as const;
