import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { InboxPage } from '../alerts/inbox/inbox-page.js';
import { inboxSearch } from '../alerts/inbox/inbox-search.js';
import { auditSearch } from '../audit/audit-search.js';
import { signInSearch } from '../identity/sign-in/sign-in-search.js';
import { patientsSearch } from '../people/patients-search.js';
import { timelineSearch } from '../people/timeline/timeline-search.js';
import { ErrorPage, NotFoundPage } from './error-page.js';
import { StaffShell } from './staff-shell.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

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
  component: lazyRouteComponent(() => import('../identity/sign-in/sign-in-page.js'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../identity/sign-in/set-up-page.js'), 'SetUpPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../identity/sign-in/invitation-page.js'), 'InvitationPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../identity/sign-in/forgot-password-page.js'), 'ForgotPasswordPage'),
});

const singleSignOn = createRoute({
  getParentRoute: () => root,
  path: '/single-sign-on',
  component: lazyRouteComponent(() => import('../identity/sign-in/single-sign-on-page.js'), 'SingleSignOnPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/password-reset',
  component: lazyRouteComponent(() => import('../identity/sign-in/reset-password-page.js'), 'ResetPasswordPage'),
});

const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: StaffShell,
});

const inbox = createRoute({
  getParentRoute: () => staff,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: InboxPage,
});

const alert = createRoute({
  getParentRoute: () => inbox,
  path: '$alertId',
  component: lazyRouteComponent(() => import('../alerts/alert/alert-page.js'), 'AlertPage'),
});

const patients = createRoute({
  getParentRoute: () => staff,
  path: '/patients',
  validateSearch: patientsSearch,
  component: lazyRouteComponent(() => import('../people/patients-page.js'), 'PatientsPage'),
});

const patient = createRoute({
  getParentRoute: () => staff,
  path: '/patients/$patientId',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('../people/patient-page.js'), 'PatientPage'),
});

const privacy = createRoute({
  getParentRoute: () => staff,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../consent/review-page.js'), 'ReviewPage'),
});

const rules = createRoute({
  getParentRoute: () => staff,
  path: '/rules',
  component: lazyRouteComponent(() => import('../escalation/rules-page.js'), 'RulesPage'),
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
  component: lazyRouteComponent(() => import('../identity/account/account-page.js'), 'AccountPage'),
});

const staffList = createRoute({
  getParentRoute: () => staff,
  path: '/staff',
  component: lazyRouteComponent(() => import('../identity/organisation/staff-page.js'), 'StaffPage'),
});

const teams = createRoute({
  getParentRoute: () => staff,
  path: '/teams',
  component: lazyRouteComponent(() => import('../people/teams/teams-page.js'), 'TeamsPage'),
});

const settings = createRoute({
  getParentRoute: () => staff,
  path: '/settings',
  component: lazyRouteComponent(() => import('../identity/organisation/settings-page.js'), 'SettingsPage'),
});

const system = createRoute({
  getParentRoute: () => staff,
  path: '/system',
  component: lazyRouteComponent(() => import('../operations/system-page.js'), 'SystemPage'),
});

const runbook = createRoute({
  getParentRoute: () => staff,
  path: '/system/runbook',
  component: lazyRouteComponent(() => import('../operations/runbook-page.js'), 'RunbookPage'),
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
