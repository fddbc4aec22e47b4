import type { WorkScope } from '#platform';

export class RevokePersonalLink {
  constructor(
    readonly scope: WorkScope,
    readonly linkId: string,
  ) {}
}
