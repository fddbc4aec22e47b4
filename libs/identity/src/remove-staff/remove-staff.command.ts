import type { WorkScope } from '#platform';

export class RemoveStaff {
  constructor(
    readonly scope: WorkScope,
    readonly staffId: string,
  ) {}
}
