import type { RouteInput, routes } from '#contracts';
import type { WorkScope } from '#platform';

export class ListAlerts {
  constructor(
    readonly scope: WorkScope,
    readonly staffId: string,
    readonly wanted: RouteInput<typeof routes.listAlerts>['query'],
  ) {}
}
