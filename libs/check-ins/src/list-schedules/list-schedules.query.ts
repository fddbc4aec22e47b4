import type { WorkScope } from '#platform';

export class ListSchedules {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
  ) {}
}
