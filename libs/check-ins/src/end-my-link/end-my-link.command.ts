import type { WorkScope } from '#platform';

export class EndMyLink {
  constructor(
    readonly scope: WorkScope,
    readonly linkId: string,
  ) {}
}
