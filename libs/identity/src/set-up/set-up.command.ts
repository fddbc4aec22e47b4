import type { RouteInput, routes } from '#contracts';
import type { AuditedRequest } from '#platform';

export class SetUp {
  constructor(
    readonly given: RouteInput<typeof routes.setUp>['body'],
    readonly audit: AuditedRequest,
  ) {}
}
