import type { WorkScope } from '#platform';

export class CreatePersonalLink {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly days: number,
  ) {}
}
