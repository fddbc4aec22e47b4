import type { PatientContent } from '#contracts';
import type { WorkScope } from '#platform';

export class RegisterPatient {
  constructor(
    readonly scope: WorkScope,
    readonly content: PatientContent,
  ) {}
}
