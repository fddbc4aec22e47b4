import { routes } from '#contracts';
import { page } from '../app/page.js';

export const programmePages = [
  page({
    path: '/programme/hours',
    title: 'hours.title',
    load: () => import('./hours-page.js').then(({ HoursPage }) => ({ default: HoursPage })),
    needs: [routes.changeProgrammeHours],
    nav: { group: 'clinic', order: 45, icon: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14m0-11v4l2.500 2' },
  }),
] as const;
