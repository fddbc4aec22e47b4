import type { WorkScope } from '#platform';

export class ReadMyCheckIns {
  constructor(readonly scope: WorkScope) {}
}
