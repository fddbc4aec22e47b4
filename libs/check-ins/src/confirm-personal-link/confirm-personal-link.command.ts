import type { WorkScope } from '#platform';

export class ConfirmPersonalLink {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly code: string,
  ) {}
}
