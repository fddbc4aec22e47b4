import type { WorkScope } from '#platform';

export class ReadMyAccess {
  constructor(readonly scope: WorkScope) {}
}
