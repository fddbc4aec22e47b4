import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { ErrorPage, NotFoundPage } from './error-page.js';
import { StaffShell } from './staff-shell.js';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

/** Everything behind sign-in. */
export const staffRoute = createRoute({ getParentRoute: () => rootRoute, id: 'staff', component: StaffShell });
