import { routes } from '#contracts';
import { page } from '../app/page.js';
import { homeVisitsSearch } from './home-visits-search.js';

export const homeVisitPages = [
  page({
    path: '/home-visits',
    title: 'nav.home-visits',
    load: () => import('./home-visits-page.js').then(({ HomeVisitsPage }) => ({ default: HomeVisitsPage })),
    search: homeVisitsSearch,
    needs: [routes.addHomeVisit],
    nav: { group: 'care', order: 90, icon: 'M4 4h12v12H4zM7 8h6m-6 4h4' },
  }),
] as const;
