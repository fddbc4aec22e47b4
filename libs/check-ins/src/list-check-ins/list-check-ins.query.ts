import type { WorkScope } from '#platform';

export class ListCheckIns {
  constructor(
    readonly scope: WorkScope,
    readonly patientId: string,
    readonly span: { from?: string; to?: string },
  ) {}
}
