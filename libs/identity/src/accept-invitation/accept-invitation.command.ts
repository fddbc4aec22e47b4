import type { RouteInput, routes } from '#contracts';
import type { AuditedRequest } from '#platform';

export class AcceptInvitation {
  constructor(
    readonly given: RouteInput<typeof routes.acceptInvitation>['body'],
    readonly audit: AuditedRequest,
  ) {}
}
