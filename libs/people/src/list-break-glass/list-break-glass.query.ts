import type { WorkScope } from '#platform';

export class ListBreakGlass {
  constructor(readonly scope: WorkScope) {}
}
