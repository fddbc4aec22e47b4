import type { WorkScope } from '#platform';

export class ReadSession {
  constructor(
    readonly scope: WorkScope,
    readonly staffId: string,
  ) {}
}
