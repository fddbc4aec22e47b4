import type { WorkScope } from '#platform';

export class ReadAlert {
  constructor(
    readonly scope: WorkScope,
    readonly alertId: string,
  ) {}
}
