import type { RouteInput, routes } from '#contracts';
import type { WorkScope } from '#platform';

export class ListPatients {
  constructor(
    readonly scope: WorkScope,
    readonly staffId: string,
    readonly wanted: RouteInput<typeof routes.listPatients>['query'] & { search?: string },
  ) {}
}
