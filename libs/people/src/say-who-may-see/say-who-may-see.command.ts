import type { RouteInput, routes } from '#contracts';
import type { WorkScope } from '#platform';

export class SayWhoMaySee {
  constructor(
    readonly scope: WorkScope,
    readonly said: RouteInput<typeof routes.sayWhoMaySee>['body'],
  ) {}
}
