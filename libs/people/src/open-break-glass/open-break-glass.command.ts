import type { RouteInput, routes } from '#contracts';
import type { WorkScope } from '#platform';

export class OpenBreakGlass {
  constructor(
    readonly scope: WorkScope,
    readonly asked: RouteInput<typeof routes.breakGlass>['body'],
  ) {}
}
