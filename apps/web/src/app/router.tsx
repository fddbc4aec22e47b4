import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { auditSearch } from '../audit/audit-search.js';
import { inboxSearch } from '../inbox/inbox-search.js';
import { patientsSearch } from '../patients/patients-search.js';
import { timelineSearch } from '../patients/timeline-search.js';
import { NotFoundPage, TroublePage } from './trouble-page.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: TroublePage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox', search: {} });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    // Only a path of this very site: a link must not send somebody away after signing in.
    typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('../sign-in/sign-in-page.js'), 'SignInPage'),
});

const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: lazyRouteComponent(() => import('./staff-shell.js'), 'StaffShell'),
});

const inbox = createRoute({
  getParentRoute: () => staff,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('../inbox/inbox-page.js'), 'InboxPage'),
});

const alert = createRoute({
  getParentRoute: () => inbox,
  path: '$alertId',
  component: lazyRouteComponent(() => import('../alert/alert-page.js'), 'AlertPage'),
});

const patients = createRoute({
  getParentRoute: () => staff,
  path: '/patients',
  validateSearch: patientsSearch,
  component: lazyRouteComponent(() => import('../patients/patients-page.js'), 'PatientsPage'),
});

const patient = createRoute({
  getParentRoute: () => staff,
  path: '/patients/$patientId',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('../patients/patient-page.js'), 'PatientPage'),
});

const privacy = createRoute({
  getParentRoute: () => staff,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../privacy/review-page.js'), 'ReviewPage'),
});

const rules = createRoute({
  getParentRoute: () => staff,
  path: '/rules',
  component: lazyRouteComponent(() => import('../rules/rules-page.js'), 'RulesPage'),
});

const audit = createRoute({
  getParentRoute: () => staff,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../audit/audit-page.js'), 'AuditPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    staff.addChildren([inbox.addChildren([alert]), patients, patient, rules, privacy, audit]),
  ]),
  defaultPreload: 'intent',
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
