import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { routes } from '#contracts';
import { page } from '../app/page.js';
import { transitionSearch } from '../transitions/transition/transition-search.js';
import { withWords } from '../transitions/with-words.js';
import { InboxPage } from './inbox/inbox-page.js';
import { inboxSearch } from './inbox/inbox-search.js';

const inbox = page({
  path: '/inbox',
  title: null,
  // The inbox is what most open first: it comes with the app.
  load: async () => ({ default: InboxPage }),
  search: inboxSearch,
  needs: [routes.acknowledgeAlert],
  nav: {
    group: 'care',
    order: 10,
    icon: 'M3 11V5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5V11m-14 0v3.5A1.5 1.5 0 0 0 4.5 16h11a1.5 1.5 0 0 0 1.5-1.5V11m-14 0h4l1 2h4l1-2h4',
    label: 'nav.inbox',
    badge: 'needs-me',
  },
});

const alert = createRoute({
  getParentRoute: () => inbox.route,
  path: '$alertId',
  component: lazyRouteComponent(() => import('./alert/alert-page.js'), 'AlertPage'),
});

const handoff = createRoute({
  getParentRoute: () => inbox.route,
  path: 'moves/$transitionId',
  validateSearch: transitionSearch,
  component: lazyRouteComponent(() => withWords(import('../transitions/inbox/handoff-pane.js')), 'HandoffPane'),
});

export const alertPages = [{ ...inbox, route: inbox.route.addChildren([alert, handoff]) }] as const;
