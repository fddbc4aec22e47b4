import type { WorkScope } from '#platform';

export class ListPersonalLinks {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
  ) {}
}
