import { routes } from '#contracts';
import { page } from '../app/page.js';
import { webhookSearch } from './webhook-search.js';
import { withWords } from './with-words.js';

export const webhookPages = [
  page({
    path: '/webhooks',
    title: 'nav.webhooks',
    load: () => withWords(import('./webhooks-page.js')).then(({ WebhooksPage }) => ({ default: WebhooksPage })),
    needs: [routes.registerWebhook],
    nav: {
      group: 'installation',
      order: 65,
      icon: 'M7.500 8.500a2.500 2.500 0 1 1 3.500-2.300L13.500 11M12.500 14.500H7M13 12a2.500 2.500 0 1 1-.5 4.500M7.500 8.500 5 12.500a2.500 2.500 0 1 0 2 4',
    },
  }),
  page({
    path: '/webhooks/$webhookId',
    title: null,
    load: () => withWords(import('./webhook-page.js')).then(({ WebhookPage }) => ({ default: WebhookPage })),
    search: webhookSearch,
    needs: [routes.registerWebhook],
  }),
] as const;
