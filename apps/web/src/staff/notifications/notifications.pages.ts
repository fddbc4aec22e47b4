import { routes } from '#contracts';
import { page } from '../app/page.js';
import { sentSearch } from './sent/sent-search.js';
import { withWords } from './with-words.js';

export const notificationPages = [
  page({
    path: '/how-you-reach-me',
    title: 'reach.title',
    load: () => withWords(import('./reach/reach-page.js')).then(({ ReachPage }) => ({ default: ReachPage })),
  }),
  page({
    path: '/channels',
    title: 'channels.title',
    load: () =>
      withWords(import('./channels/channels-page.js')).then(({ ChannelsPage }) => ({ default: ChannelsPage })),
    needs: [routes.saveChannel],
    nav: {
      group: 'installation',
      order: 64,
      icon: 'M3 5.500h14v9H8l-4 3v-3H3zM6.500 9h7m-7 2.500h4',
    },
  }),
  page({
    path: '/notifications',
    title: 'sent.title',
    load: () => withWords(import('./sent/sent-page.js')).then(({ SentPage }) => ({ default: SentPage })),
    search: sentSearch,
    needs: [routes.listNotifications],
    nav: {
      group: 'installation',
      order: 66,
      icon: 'M3 10l14-6-4 13-3.500-5zM9.500 12 17 4',
    },
  }),
  page({
    path: '/outbox',
    title: 'outbox.title',
    load: () => withWords(import('./outbox/outbox-page.js')).then(({ OutboxPage }) => ({ default: OutboxPage })),
    needs: [routes.listLocalMessages],
  }),
] as const;
