import { routes } from '#contracts';
import { page } from '../app/page.js';
import { boardSearch } from './board/board-search.js';
import { transitionSearch } from './transition/transition-search.js';

export const transitionPages = [
  page({
    path: '/transitions',
    title: 'nav.transitions',
    load: () => import('./board/board-page.js').then(({ BoardPage }) => ({ default: BoardPage })),
    search: boardSearch,
    needs: [routes.proposeTransition],
    nav: {
      group: 'care',
      order: 25,
      icon: 'M3 6.5h11m0 0-3-3m3 3-3 3M17 13.5H6m0 0 3-3m-3 3 3 3',
    },
  }),
  page({
    path: '/transitions/$transitionId',
    title: null,
    load: () => import('./transition/transition-page.js').then(({ TransitionPage }) => ({ default: TransitionPage })),
    search: transitionSearch,
  }),
] as const;
