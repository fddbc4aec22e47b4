import type { WorkScope } from '#platform';

export class ReadContactDetails {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
  ) {}
}
