import type { WorkScope } from '#platform';

export class EndSchedule {
  constructor(
    readonly scope: WorkScope,
    readonly scheduleId: string,
  ) {}
}
