import type { WorkScope } from '#platform';

export class ReadPatient {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
  ) {}
}
