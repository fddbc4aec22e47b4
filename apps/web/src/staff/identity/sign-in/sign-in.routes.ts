import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-routes.js';
import { beforeSignIn } from './paths.js';
import { signInSearch } from './sign-in-search.js';

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: beforeSignIn.signIn,
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => rootRoute,
  path: beforeSignIn.setUp,
  component: lazyRouteComponent(() => import('./set-up-page.js'), 'SetUpPage'),
});

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: beforeSignIn.invitation,
  component: lazyRouteComponent(() => import('./invitation-page.js'), 'InvitationPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: beforeSignIn.forgotPassword,
  component: lazyRouteComponent(() => import('./forgot-password-page.js'), 'ForgotPasswordPage'),
});

const singleSignOn = createRoute({
  getParentRoute: () => rootRoute,
  path: beforeSignIn.singleSignOn,
  component: lazyRouteComponent(() => import('./single-sign-on-page.js'), 'SingleSignOnPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: beforeSignIn.passwordReset,
  component: lazyRouteComponent(() => import('./reset-password-page.js'), 'ResetPasswordPage'),
});

/** What somebody sees who is not signed in. */
export const signInRoutes = [signIn, setUp, invitation, forgotPassword, singleSignOn, resetPassword] as const;
