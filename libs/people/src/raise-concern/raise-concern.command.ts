import type { WorkScope } from '#platform';

export class RaiseConcern {
  constructor(
    readonly scope: WorkScope,
    readonly concern: { words: string; danger: boolean },
  ) {}
}
