import type { WorkScope } from '#platform';

export class ReadShared {
  constructor(readonly scope: WorkScope) {}
}
