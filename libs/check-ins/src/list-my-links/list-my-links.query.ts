import type { WorkScope } from '#platform';

export class ListMyLinks {
  constructor(readonly scope: WorkScope) {}
}
