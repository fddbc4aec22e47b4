import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { PageDescriptor, Search } from './page-descriptor.js';
import { staffRoute } from './root-routes.js';

const nothing = (): object => ({});

/** A page says everything about itself: the router, the navigation and the test that opens each of them go by this. */
export const page = <const Path extends string, Found extends object = object>(
  descriptor: PageDescriptor<Path, Found>,
) => ({
  ...descriptor,
  route: createRoute({
    getParentRoute: () => staffRoute,
    path: descriptor.path,
    validateSearch: (descriptor.search ?? nothing) as (search: Search) => Found,
    component: lazyRouteComponent(descriptor.load),
  }),
});
