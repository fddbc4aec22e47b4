import type { WorkScope } from '#platform';

export class ListRules {
  constructor(readonly scope: WorkScope) {}
}
