import type { BreakGlassOutcome } from '#contracts';
import type { WorkScope } from '#platform';

export class ReviewBreakGlass {
  constructor(
    readonly scope: WorkScope,
    readonly breakGlassId: string,
    readonly review: { outcome: BreakGlassOutcome; note: string },
  ) {}
}
