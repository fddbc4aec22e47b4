import type { WorkScope } from '#platform';

export class ExportRecord {
  constructor(readonly scope: WorkScope) {}
}
