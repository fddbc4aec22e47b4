import type { WorkScope } from '#platform';

export class PauseCheckIns {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly until: Date,
  ) {}
}
