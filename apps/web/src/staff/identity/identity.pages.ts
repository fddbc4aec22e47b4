import { routes } from '#contracts';
import { page } from '../app/page.js';
import { withWords } from './with-words.js';

export const identityPages = [
  page({
    path: '/staff',
    title: 'staff.title',
    load: () => withWords(import('./organisation/staff-page.js')).then(({ StaffPage }) => ({ default: StaffPage })),
    needs: [routes.listStaff],
    nav: {
      group: 'clinic',
      order: 35,
      icon: 'M4 3.5h12v13H4zM8 8.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6.8 14c.5-1.6 1.700-2.400 3.200-2.400s2.700.8 3.200 2.400',
    },
  }),
  page({
    path: '/settings',
    title: 'settings.title',
    load: () =>
      withWords(import('./organisation/settings-page.js')).then(({ SettingsPage }) => ({ default: SettingsPage })),
    needs: [routes.setSessionPolicy],
    nav: {
      group: 'installation',
      order: 60,
      icon: 'M3 6h7m4 0h3M3 14h3m4 0h7M10 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
    },
  }),
  page({
    path: '/account',
    title: 'account.title',
    load: () => withWords(import('./account/account-page.js')).then(({ AccountPage }) => ({ default: AccountPage })),
  }),
] as const;
