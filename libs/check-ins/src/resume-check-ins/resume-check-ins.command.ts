import type { WorkScope } from '#platform';

export class ResumeCheckIns {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
  ) {}
}
