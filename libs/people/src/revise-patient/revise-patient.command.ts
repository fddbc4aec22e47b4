import type { WorkScope } from '#platform';
import type { Revision } from '../patient.aggregate.js';

export class RevisePatient {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly version: number,
    readonly revision: Revision,
  ) {}
}
