import type { WorkScope } from '#platform';

export class ReopenAlert {
  constructor(
    readonly scope: WorkScope,
    readonly alertId: string,
    readonly version: number,
  ) {}
}
