import type { RouteInput, routes } from '#contracts';
import type { WorkScope } from '#platform';

export class InviteSupporter {
  constructor(
    readonly scope: WorkScope,
    readonly invitation: RouteInput<typeof routes.inviteSupporter>['body'],
  ) {}
}
