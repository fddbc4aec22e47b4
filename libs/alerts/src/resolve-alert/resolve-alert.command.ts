import type { AlertOutcome } from '#contracts';
import type { WorkScope } from '#platform';

export class ResolveAlert {
  constructor(
    readonly scope: WorkScope,
    readonly alertId: string,
    readonly version: number,
    readonly closing: { outcome: AlertOutcome; note: string | null },
  ) {}
}
