import { routes } from '#contracts';
import { page } from '../app/page.js';

export const consentPages = [
  page({
    path: '/privacy',
    title: 'nav.privacy',
    load: () => import('./review-page.js').then(({ ReviewPage }) => ({ default: ReviewPage })),
    needs: [routes.listBreakGlass],
    nav: {
      group: 'clinic',
      order: 25,
      icon: 'M10 2.800 16 5v4.500c0 3.800-2.500 6.300-6 7.700-3.500-1.400-6-3.900-6-7.700V5z',
    },
  }),
] as const;
