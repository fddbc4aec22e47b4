import type { WorkScope } from '#platform';

export class AcknowledgeAlert {
  constructor(
    readonly scope: WorkScope,
    readonly alertId: string,
    readonly version: number,
  ) {}
}
