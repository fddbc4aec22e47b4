import type { RouteInput, routes } from '#contracts';

export class AcceptInvitation {
  constructor(readonly given: RouteInput<typeof routes.acceptInvitation>['body']) {}
}
