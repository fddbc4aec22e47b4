import type { WorkScope } from '#platform';

export class RemoveSupporter {
  constructor(
    readonly scope: WorkScope,
    readonly supporterId: string,
  ) {}
}
