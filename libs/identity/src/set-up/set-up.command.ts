import type { RouteInput, routes } from '#contracts';

export class SetUp {
  constructor(readonly given: RouteInput<typeof routes.setUp>['body']) {}
}
