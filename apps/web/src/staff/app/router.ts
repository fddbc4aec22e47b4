import { createRoute, createRouter } from '@tanstack/react-router';
import { signInRoutes } from '../identity/sign-in/sign-in.routes.js';
import { FirstPage } from './first-page.js';
import { pages, routesOf } from './pages.js';
import { rootRoute, staffRoute } from './root-routes.js';

const home = createRoute({ getParentRoute: () => staffRoute, path: '/', component: FirstPage });

export const router = createRouter({
  routeTree: rootRoute.addChildren([...signInRoutes, staffRoute.addChildren([home, ...routesOf(pages)])]),
  defaultPreload: 'intent',
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
