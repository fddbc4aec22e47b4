import type { WorkScope } from '#platform';
import type { Wanted } from '../audit-search.js';

export class SearchAudit {
  constructor(
    readonly scope: WorkScope,
    readonly wanted: Wanted,
    readonly page: { before?: string; limit: number },
  ) {}
}
