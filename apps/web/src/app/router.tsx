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
import { signInSearch } from '../sign-in/sign-in-search.js';
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
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../sign-in/sign-in-page.js'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../sign-in/set-up-page.js'), 'SetUpPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../sign-in/invitation-page.js'), 'InvitationPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../sign-in/forgot-password-page.js'), 'ForgotPasswordPage'),
});

const singleSignOn = createRoute({
  getParentRoute: () => root,
  path: '/single-sign-on',
  component: lazyRouteComponent(() => import('../sign-in/single-sign-on-page.js'), 'SingleSignOnPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/password-reset',
  component: lazyRouteComponent(() => import('../sign-in/reset-password-page.js'), 'ResetPasswordPage'),
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

const account = createRoute({
  getParentRoute: () => staff,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.js'), 'AccountPage'),
});

const staffList = createRoute({
  getParentRoute: () => staff,
  path: '/staff',
  component: lazyRouteComponent(() => import('../organisation/staff-page.js'), 'StaffPage'),
});

const teams = createRoute({
  getParentRoute: () => staff,
  path: '/teams',
  component: lazyRouteComponent(() => import('../organisation/teams-page.js'), 'TeamsPage'),
});

const settings = createRoute({
  getParentRoute: () => staff,
  path: '/settings',
  component: lazyRouteComponent(() => import('../organisation/settings-page.js'), 'SettingsPage'),
});

const system = createRoute({
  getParentRoute: () => staff,
  path: '/system',
  component: lazyRouteComponent(() => import('../system/system-page.js'), 'SystemPage'),
});

const runbook = createRoute({
  getParentRoute: () => staff,
  path: '/system/runbook',
  component: lazyRouteComponent(() => import('../system/runbook-page.js'), 'RunbookPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    setUp,
    invitation,
    forgotPassword,
    singleSignOn,
    resetPassword,
    staff.addChildren([
      inbox.addChildren([alert]),
      patients,
      patient,
      rules,
      privacy,
      audit,
      account,
      staffList,
      teams,
      settings,
      system,
      runbook,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
