import type { WorkScope } from '#platform';

export class EndBreakGlass {
  constructor(
    readonly scope: WorkScope,
    readonly breakGlassId: string,
  ) {}
}
